"""Words a second of Hilo and spaCy on the same texts, in turns; see Benchmarks/peers.

Hilo is timed as a whole program, from its start to its last line, reading JSON and writing it
(names bring along the tags that they need, which are not written); spaCy within the process, after
loading its model and reading some texts to warm up. Seconds are those that the processor spent, so
that what else runs on the machine counts little.
"""

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
import spacy

program, corpus, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open(corpus, encoding="utf-8") as lines:
    texts = [json.loads(line)["text"] for line in lines if line.strip()]
words = sum(len(text.split()) for text in texts)

start = time.process_time()
spacy.load("es_core_news_sm")
load = time.process_time() - start
pipelines = {
    "whole": (
        "words,syntax,names",
        spacy.load("es_core_news_sm"),
    ),
    "tags and names": (
        "names",
        spacy.load("es_core_news_sm", exclude=["parser", "lemmatizer", "attribute_ruler"]),
    ),
}


def run_hilo(path, parts):
    command = [program, "annotate", "--from", "jsonl", "--language", "es", "--threads", "1"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(path, "rb") as source:
        subprocess.run(
            command + ["--only", parts], stdin=source, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def run_spacy(nlp):
    start = time.process_time()
    count = sum(len(doc) for doc in nlp.pipe(texts))
    assert count > 0
    return time.process_time() - start


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "texts.jsonl")
    with open(path, "w", encoding="utf-8") as out:
        for text in texts:
            out.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
    short = os.path.join(folder, "short.jsonl")
    with open(short, "w", encoding="utf-8") as out:
        out.write('{"text": "Dimitió ayer el ministro."}\n')

    print(f"{len(texts)} texts, {words} words between white space, {runs} runs, medians")
    print()
    print("| parts | Hilo, words/s | spaCy, words/s | times as fast |")
    print("|---|---:|---:|---:|")
    for name, (parts, nlp) in pipelines.items():
        list(nlp.pipe(texts[:20]))
        times = [(run_hilo(path, parts), run_spacy(nlp)) for _ in range(runs)]
        ours, theirs = (words / statistics.median(side) for side in zip(*times))
        print(f"| {name} | {ours:.0f} | {theirs:.0f} | {ours / theirs:.1f} |")
    starts = [run_hilo(short, "words,syntax,names") for _ in range(11)]
    print()
    print(
        f"From start to end with one sentence, models loaded: Hilo {statistics.median(starts) * 1000:.0f} ms; "
        f"spaCy loads its model in {load * 1000:.0f} ms.")
