"""Recall, precision and speed of Hilo, rensa and datasketch on planted rewrites; see Benchmarks/peers.

All three find pairs among the same made-up texts by runs of three words. Hilo and rensa read all of them,
datasketch the first part, as it is slow. MinHash estimates Jaccard's likeness: a rewrite with a fifth of the
words changed has 0.34, a half 0.43, so that the peers are asked for 0.25 with 64 bands of two values, which
finds them, besides the settings of rensa's own first page (0.8, 8 bands). Seconds are those that the
processor spent from texts in memory to pairs; a second figure leaves out splitting into runs, which the
peers leave to Python.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

from datasketch import MinHash, MinHashLSH
from rensa import RMinHash, RMinHashDeduplicator

program, count, runs = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
few = int(sys.argv[4]) if len(sys.argv) > 4 else min(count, 4000)
PERMUTATIONS = 128


def shingles(text):
    words = text.replace(".", "").lower().split()
    return [" ".join(words[i:i + 3]) for i in range(max(1, len(words) - 2))]


def run_hilo(folder):
    out = subprocess.run(
        [program, "bench", "copies", "--count", str(count), "--output", folder],
        check=True, capture_output=True, text=True)
    with open(os.path.join(folder, "found.tsv")) as lines:
        whole, index = (float(x) for x in next(lines).split("\t"))
        return {tuple(map(int, line.split("\t"))) for line in lines}, whole, index


def run_rensa(texts, threshold, bands):
    start = time.process_time()
    sets = [shingles(text) for text in texts]
    middle = time.process_time()
    sketches = RMinHash.from_token_sets(sets, PERMUTATIONS, 42)
    index = RMinHashDeduplicator(threshold, PERMUTATIONS, True, bands)
    pairs = set()
    for number, sketch in enumerate(sketches):
        for other in index.get_duplicates(sketch):
            pairs.add((int(other), number))
        # `add` leaves out what is a copy of another, so that chains are not found: as they are meant.
        index.add(str(number), sketch)
    end = time.process_time()
    return pairs, end - start, end - middle


def run_datasketch(texts):
    start = time.process_time()
    sets = [[s.encode() for s in shingles(text)] for text in texts]
    middle = time.process_time()
    index = MinHashLSH(num_perm=PERMUTATIONS, params=(64, 2))
    kept, pairs = [], set()
    for number, some in enumerate(sets):
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch(some)
        for other in index.query(sketch):
            if kept[other].jaccard(sketch) >= 0.25:
                pairs.add((other, number))
        index.insert(number, sketch)
        kept.append(sketch)
    end = time.process_time()
    return pairs, end - start, end - middle


def row(name, size, planted, results):
    pairs = results[0][0]
    cells = [name, f"{size:,}"]
    known = [p for p in planted if p[1] < size]
    for kind in dict.fromkeys(p[2] for p in planted):
        some = [p[:2] in pairs for p in known if p[2] == kind]
        cells.append(f"{100 * sum(some) / len(some):.1f}")
    right = len(pairs & {p[:2] for p in known})
    cells.append(f"{100 * right / max(1, len(pairs)):.2f}")
    for part in (1, 2):
        cells.append(f"{size / statistics.median(r[part] for r in results):,.0f}")
    print("| " + " | ".join(cells) + " |", flush=True)


with tempfile.TemporaryDirectory() as folder:
    hilo = [run_hilo(folder) for _ in range(runs)]
    with open(os.path.join(folder, "texts.txt"), encoding="utf-8") as lines:
        texts = [line.rstrip("\n") for line in lines]
    with open(os.path.join(folder, "planted.tsv"), encoding="utf-8") as lines:
        planted = [(int(a), int(b), kind) for a, b, kind in
                   (line.rstrip("\n").split("\t") for line in lines)]
kinds = list(dict.fromkeys(p[2] for p in planted))
head = ["program", "texts"] + ["recall %, " + k for k in kinds]
head += ["precision %", "texts/s", "texts/s less splitting"]
print("| " + " | ".join(head) + " |")
print("|---" + "|---:" * (len(head) - 1) + "|")
row("Hilo", count, planted, hilo)
row("rensa, 0.8, 8 bands", count, planted, [run_rensa(texts, 0.8, 8) for _ in range(runs)])
row("rensa, 0.25, 64 bands", count, planted, [run_rensa(texts, 0.25, 64) for _ in range(runs)])
row("datasketch, 0.25, 64 bands", few, planted, [run_datasketch(texts[:few])])
