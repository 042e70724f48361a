"""Times batches: python3 batch.py PROGRAM FOLDER [COUNT]

What counts is ratios, medians of five runs in turn, of processor time beyond that of an empty batch:
on a shared machine the clock tells little. Only what several cores save is of the clock. Prints a
table and keeps it in FOLDER/../bench.json.
"""
import os
import statistics
import subprocess
import sys
import time
import typing

import figures
import installed
import tables

program, folder = sys.argv[1], sys.argv[2]
count = int(sys.argv[3]) if len(sys.argv) > 3 else 60_000
here = os.path.dirname(os.path.abspath(__file__))
catalogue = "Data/catalogue"
ROUNDS = 5
PARSE = """import orjson, sys, time
start = time.process_time()
for line in open(sys.argv[1], "rb"):
    try:
        orjson.loads(line)
    except orjson.JSONDecodeError:
        pass
print(time.process_time() - start)"""
result = {"cases": count}


class Run(typing.NamedTuple):
    """Seconds by the clock and of processors, and megabytes."""
    clock: float
    processor: float
    megabytes: float


def once(words, path, times=1):
    """Runs the program over a file so many times over."""
    feed = subprocess.Popen(["cat"] + [path] * times, stdout=subprocess.PIPE) if times > 1 else None
    source = feed.stdout if feed else open(path)
    start = time.perf_counter()
    process = subprocess.Popen([program, "batch"] + words, stdin=source,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - start
    return Run(clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def side_by_side(path):
    """Seconds by the clock of as many programs at once as there are cores, each on one over a file."""
    start = time.perf_counter()
    running = [subprocess.Popen([program, "batch", "--jobs", "1"], stdin=open(path),
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
               for _ in range(os.cpu_count())]
    for process in running:
        process.wait()
    return time.perf_counter() - start


def in_turn(rounds=ROUNDS, **runs):
    """The runs of each name, one of each in every round."""
    done = {name: [] for name in runs}
    for _ in range(rounds):
        for name, (words, path) in runs.items():
            done[name].append(once(words, path))
    return done


def seconds(runs):
    return statistics.median(run.processor for run in runs)


def ratio(one, other, start=None):
    """The median of what one takes to what the other does, round for round, beyond their start."""
    empty = seconds(start) if start else 0
    return statistics.median((a.processor - empty) / (b.processor - empty) for a, b in zip(one, other))


def show(name, key, value, unit, more=""):
    result[key] = value
    print(f"{name:48} {value:12,.2f} {unit} {more}")


def parsed(path):
    """Processor seconds of orjson over a file, or nothing where it can't be had."""
    for python in (sys.executable, installed.python(folder)):
        if os.path.exists(python):
            done = subprocess.run([python, "-c", PARSE, path], capture_output=True, text=True)
            if done.returncode == 0:
                return float(done.stdout)
    return None


def lines(cases, empty):
    done = in_turn(one=(["--jobs", "1"], cases), all=([], cases),
                   read=(["--jobs", "1", "--check"], cases), start=(["--jobs", "1"], empty))
    size = os.path.getsize(cases) / 1e6
    net = seconds(done["one"]) - seconds(done["start"])
    reading = seconds(done["read"]) - seconds(done["start"])
    show("batch, one core", "casesPerSecond", count / net, "cases/s")
    show("  the most memory", "megabytes", max(run.megabytes for run in done["all"]), "MB")
    show(f"all cores ({os.cpu_count()}), by the clock", "allCores", statistics.median(
        one.clock / two.clock for one, two in zip(done["one"], done["all"])), "times as fast as one")
    # What the machine has to give: a core may share its caches, or its time, with others.
    show("  as many programs at once", "sideBySide", statistics.median(
        os.cpu_count() * once(["--jobs", "1"], cases).clock / side_by_side(cases)
        for _ in range(ROUNDS)), "times as much as one")
    show("reading alone", "readingMB", size / reading, "MB/s")
    show("a whole line", "overReading", net / reading, "times its reading")
    installed.install(folder, {"orjson": "orjson"})
    parsing = [time for time in (parsed(cases) for _ in range(ROUNDS)) if time]
    if parsing:
        parsing = statistics.median(parsing)
        show("orjson's parsing", "orjsonMB", size / parsing, "MB/s")
        show("reading alone", "readingOverOrjson", reading / parsing, "times orjson's parsing")
        show("a whole line", "overOrjson", net / parsing, "times orjson's parsing")
    long = once([], cases, times=10)
    show("ten times the cases", "tenTimes", long.processor / seconds(done["all"]), "times the time",
         f"{long.megabytes:.1f} MB")
    result["tenTimesMegabytes"] = long.megabytes
    with open(f"{folder}/answers", "w") as file:
        subprocess.run([program, "batch", cases], stdout=file, stderr=subprocess.DEVNULL)
    show("an answer", "bytesPerAnswer", os.path.getsize(f"{folder}/answers") / count, "bytes")
    os.remove(f"{folder}/answers")


def forms(cases, empty):
    """Tables beside lines, and Danish words beside the catalogue's own."""
    tables.write(cases, catalogue, folder)
    table = ["--jobs", "1", "--format-in", "csv"]
    done = in_turn(lines=(["--jobs", "1"], f"{folder}/lines.ndjson"),
                   english=(table, f"{folder}/english.csv"), danish=(table, f"{folder}/danish.csv"),
                   start=(["--jobs", "1"], empty))
    show("a row of a table", "tableOverLines", ratio(done["english"], done["lines"], done["start"]),
         "times the same as a line")
    show("a row in Danish", "danishOverEnglish",
         ratio(done["danish"], done["english"], done["start"]), "times the same in English")


def growth(cases, empty):
    """The time a case where the offers are many times as many."""
    some = f"{folder}/growth.ndjson"
    with open(cases) as file, open(some, "w") as kept:
        kept.writelines(line for line, _ in zip(file, range(10_000)))
    base = None
    for times in (1, 10, 75):
        repeated = f"{folder}/catalogue-{times}"
        subprocess.run([sys.executable, f"{here}/repeat.py", catalogue, str(times), repeated],
                       check=True)
        words = ["--jobs", "1", "--catalogue", repeated]
        done = in_turn(3, whole=(words, some), start=(words, empty))
        net = statistics.median(a.processor - b.processor for a, b in zip(done["whole"], done["start"]))
        base = base or net
        show(f"{times} times the offers", f"offers{times}", net / base, "times the time a case")


def main():
    os.makedirs(folder, exist_ok=True)
    cases, empty = f"{folder}/cases.ndjson", f"{folder}/empty.ndjson"
    open(empty, "w").close()
    with open(cases, "w") as file:
        subprocess.run([sys.executable, f"{here}/cases.py", str(count), "1", catalogue], stdout=file,
                       check=True)
    lines(cases, empty)
    forms(cases, empty)
    growth(cases, empty)
    figures.keep(folder, "batch", result)


main()
