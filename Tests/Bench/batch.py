"""Times batches: python3 batch.py PROGRAM FOLDER [COUNT]

Every figure is the median of five runs in turn; ratios count, not milliseconds. Prints a table and
keeps them in FOLDER/../bench.json.
"""
import json
import os
import resource
import statistics
import subprocess
import sys
import time

import figures

program, folder = sys.argv[1], sys.argv[2]
count = int(sys.argv[3]) if len(sys.argv) > 3 else 200_000
here = os.path.dirname(os.path.abspath(__file__))
catalogue = "Data/catalogue"
os.makedirs(folder, exist_ok=True)
cases = f"{folder}/cases.ndjson"
with open(cases, "w") as file:
    subprocess.run([sys.executable, f"{here}/cases.py", str(count), "1", catalogue], stdout=file,
                   check=True)


def once(words, times=1):
    """Runs the program over the cases so many times over; returns seconds and kilobytes."""
    feed = subprocess.Popen(["cat"] + [cases] * times, stdout=subprocess.PIPE) if times > 1 else None
    source = feed.stdout if feed else open(cases)
    start = time.perf_counter()
    process = subprocess.Popen([program, "batch"] + words, stdin=source,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - start, usage.ru_maxrss


def parsed():
    import orjson
    start = time.perf_counter()
    with open(cases, "rb") as file:
        for line in file:
            try:
                orjson.loads(line)
            except orjson.JSONDecodeError:
                pass
    return time.perf_counter() - start


def median(runs):
    return statistics.median(run[0] for run in runs), max(run[1] for run in runs)


one, two, read, other = [], [], [], []
for _ in range(5):
    one.append(once(["--jobs", "1"]))
    two.append(once([]))
    read.append(once(["--jobs", "1", "--check"]))
    try:
        other.append((parsed(), 0))
    except ImportError:
        pass
result = {"cases": count}
seconds, memory = median(one)
print(f"batch, one core                 {count / seconds:10.0f} cases/s   {memory / 1024:5.1f} MB")
result["oneCore"] = {"casesPerSecond": count / seconds, "megabytes": memory / 1024}
all_cores, memory = median(two)
print(f"batch, {os.cpu_count()} cores                  {count / all_cores:10.0f} cases/s   "
      f"{memory / 1024:5.1f} MB   {seconds / all_cores:.2f} times one core")
result["allCores"] = {"casesPerSecond": count / all_cores, "megabytes": memory / 1024,
                      "timesOneCore": seconds / all_cores}
reading, _ = median(read)
print(f"time over reading only          {seconds / reading:10.2f}")
result["overReading"] = seconds / reading
if other:
    parsing, _ = median(other)
    print(f"time over orjson's parsing      {seconds / parsing:10.2f}")
    result["overOrjson"] = seconds / parsing
long, memory = once([], times=10)
print(f"ten times the cases             {long / all_cores:10.2f} times the time   "
      f"{memory / 1024:5.1f} MB")
result["tenTimes"] = {"time": long / all_cores, "megabytes": memory / 1024}
cases_of_growth = f"{folder}/growth.ndjson"
subprocess.run(f"head -n 20000 {cases} >{cases_of_growth}", shell=True, check=True)
cases = cases_of_growth
base = None
for times in (1, 10, 75):
    repeated = f"{folder}/catalogue-{times}"
    subprocess.run([sys.executable, f"{here}/repeat.py", catalogue, str(times), repeated],
                   check=True)
    empty = []
    runs = []
    for _ in range(3):
        words = ["--jobs", "1", "--catalogue", repeated]
        start = time.perf_counter()
        subprocess.run([program, "batch"] + words, stdin=subprocess.DEVNULL, check=True)
        empty.append(time.perf_counter() - start)
        runs.append(once(words))
    net = median(runs)[0] - statistics.median(empty)
    base = base or net
    print(f"{times:3} times the offers             {net / base:10.2f} times the time a case")
    result[f"offers{times}"] = net / base
figures.keep(folder, "batch", result)
