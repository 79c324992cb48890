"""Pages a second of Hilo and trafilatura on the same saved pages, in turns; see Benchmarks/peers.

Hilo is timed as a whole program (`hilo extract … --format json`), from its start to its last line, files
read, text, metadata with origins, language and boilerplate included; trafilatura within the process, with
the pages in memory and after some of them to warm up, once for the text alone as it comes
(`extract`) and once with the metadata (`bare_extraction(with_metadata=True)`), which is what Hilo does.
Seconds are those that the processor spent.
"""

import glob
import os
import resource
import statistics
import subprocess
import sys
import time

import trafilatura

program, folder, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
paths = sorted(glob.glob(os.path.join(folder, "*.htm*")))
pages = []
for path in paths:
    with open(path, "rb") as file:
        pages.append(file.read())


def run_hilo():
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [program, "extract", "--format", "json", "--quiet", *paths],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def run_peer(extract):
    start = time.process_time()
    for page in pages:
        extract(page)
    return time.process_time() - start


ways = {
    "text": trafilatura.extract,
    "text and metadata": lambda page: trafilatura.bare_extraction(page, with_metadata=True),
}
print(f"{len(pages)} pages, {sum(map(len, pages)) / len(pages) / 1000:.0f} kB each, {runs} runs, medians, trafilatura {trafilatura.__version__}")
print()
print("| trafilatura gives | Hilo, pages/s | trafilatura, pages/s | times as fast |")
print("|---|---:|---:|---:|")
for name, extract in ways.items():
    for page in pages[:10]:
        extract(page)
    times = [(run_hilo(), run_peer(extract)) for _ in range(runs)]
    ours, theirs = (len(pages) / statistics.median(side) for side in zip(*times))
    print(f"| {name} | {ours:.0f} | {theirs:.1f} | {ours / theirs:.1f} |")
