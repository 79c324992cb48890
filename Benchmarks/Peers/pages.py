"""Pages a second of Hilo and trafilatura on the same saved pages, in turns; see Benchmarks/peers.

Two comparisons, in seconds that the processor spent, each with trafilatura giving the text alone as it
comes (`extract`) and the text with its metadata (`bare_extraction(with_metadata=True)`). Hilo is always
the whole program (`hilo extract … --format json`), from its start to its last line: files read, text,
metadata with origins, language and boilerplate.

- one run over the pages: Hilo with its start, trafilatura within a process that has imported it and read
  some pages to warm up;
- the pages REPEATS times over in one run: both as whole programs, with start and imports, which are then
  a small part of the time (it is printed how small).
"""

import glob
import os
import resource
import statistics
import subprocess
import sys
import time

REPEATS = 10


def extractor(way):
    import trafilatura

    if way == "text":
        return trafilatura.extract
    return lambda page: trafilatura.bare_extraction(page, with_metadata=True)


def read(paths):
    pages = []
    for path in paths:
        with open(path, "rb") as file:
            pages.append(file.read())
    return pages


def be_peer(way, folder, repeats):
    """What trafilatura does as a program."""
    extract = extractor(way)
    pages = read(sorted(glob.glob(os.path.join(folder, "*.htm*"))))
    for _ in range(repeats):
        for page in pages:
            extract(page)


def spent(command):
    """Processor seconds of `command`, its start included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def row(name, way, times, count):
    ours, theirs = (count / statistics.median(side) for side in zip(*times))
    print(f"| {name} | {way} | {ours:.0f} | {theirs:.1f} | {ours / theirs:.1f} |", flush=True)


def main(program, folder, runs):
    import trafilatura

    paths = sorted(glob.glob(os.path.join(folder, "*.htm*")))
    pages = read(paths)
    hilo = [program, "extract", "--format", "json", "--quiet"]

    def peer(way, repeats):
        return [sys.executable, os.path.abspath(__file__), "--peer", way, folder, str(repeats)]

    def warm(extract):
        start = time.process_time()
        for page in pages:
            extract(page)
        return time.process_time() - start

    size = sum(map(len, pages)) / len(pages) / 1000
    print(f"{len(pages)} pages, {size:.0f} kB each, {runs} runs, medians, trafilatura {trafilatura.__version__}")
    print()
    print("| run | trafilatura gives | Hilo, pages/s | trafilatura, pages/s | times as fast |")
    print("|---|---|---:|---:|---:|")
    for way in ["text", "text and metadata"]:
        extract = extractor(way)
        for page in pages[:10]:
            extract(page)
        row("pages once", way, [(spent(hilo + paths), warm(extract)) for _ in range(runs)], len(pages))
    share = [0.0, 0.0]
    for way in ["text", "text and metadata"]:
        times = [(spent(hilo + paths * REPEATS), spent(peer(way, REPEATS))) for _ in range(runs)]
        row(f"pages {REPEATS} times", way, times, len(pages) * REPEATS)
        starts = (spent([program, "--version"]), spent(peer(way, 0)))
        share = [max(a, s / statistics.median(t)) for a, s, t in zip(share, starts, zip(*times))]
    print()
    print(f"Of the repeated runs the start is {share[0]:.1%} (Hilo) and {share[1]:.1%} (trafilatura) at most.")


if sys.argv[1] == "--peer":
    be_peer(sys.argv[2], sys.argv[3], int(sys.argv[4]))
else:
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
