"""Compares two versions of the program: python3 compare.py OLD NEW FOLDER [COUNT] [WORD...]

Both answer the same cases in turn on one core, five times each, since a machine's speed drifts: the
medians' ratio counts. The cases are made from the older version's vocabulary, which the newer one knows
too. Says how many answers are the same byte for byte, beside the catalogue's digest.
"""
import os
import re
import statistics
import subprocess
import sys
import time

old, new, folder = sys.argv[1:4]
count = int(sys.argv[4]) if len(sys.argv) > 4 else 50_000
words = sys.argv[5:]
here = os.path.dirname(os.path.abspath(__file__))
os.makedirs(folder, exist_ok=True)
catalogue = f"{folder}/old-catalogue"
if not os.path.exists(catalogue):
    subprocess.run([old, "catalogue", "export", catalogue], check=True)
cases = f"{folder}/compared.ndjson"
with open(cases, "w") as file:
    subprocess.run([sys.executable, f"{here}/cases.py", str(count), "1", catalogue], stdout=file,
                   check=True)
empty = f"{folder}/empty.ndjson"
open(empty, "w").close()


def seconds(program, path, into=subprocess.DEVNULL):
    start = time.perf_counter()
    subprocess.run([program, "batch", "--jobs", "1"] + words + [path], stdout=into,
                   stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


runs = {old: [], new: []}
starts = {old: [], new: []}
for _ in range(5):
    for program in (old, new):
        starts[program].append(seconds(program, empty))
        runs[program].append(seconds(program, cases))
net = {program: statistics.median(runs[program]) - statistics.median(starts[program])
       for program in runs}
for name, program in (("old", old), ("new", new)):
    print(f"{name}: {count / net[program]:10.0f} cases/s   "
          f"start {statistics.median(starts[program]) * 1e3:6.1f} ms")
print(f"the new one takes {net[new] / net[old]:.2f} times the old one's time for a case, and "
      f"{statistics.median(starts[new]) / statistics.median(starts[old]):.2f} times to start")
answers = []
for program in (old, new):
    path = f"{folder}/answers-{len(answers)}"
    with open(path, "w") as file:
        seconds(program, cases, file)
    text = re.sub(r'"sha256:[0-9a-f]{64}"', '"digest"', open(path).read())
    answers.append(text.splitlines())
    os.remove(path)
same = sum(one == other for one, other in zip(*answers))
print(f"the same answers: {same} of {max(map(len, answers))}")
