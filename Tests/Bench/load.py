"""Measures what grows: python3 load.py PROGRAM FOLDER

Each figure is the program's cost where its input is large in some way: memory, time to the first
line, and processor time beside a smaller input, which tells whether cost is in proportion.
Prints a table and keeps them in FOLDER/../bench.json.
"""
import json
import os
import random
import subprocess
import sys
import time

import figures

program, folder = sys.argv[1], sys.argv[2]
os.makedirs(folder, exist_ok=True)
result = {}


def run(words, path=None):
    """Runs the program over a file; returns seconds, seconds to the first byte, and megabytes."""
    source = open(path) if path else subprocess.DEVNULL
    start = time.perf_counter()
    process = subprocess.Popen([program] + words, stdin=source, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL)
    first = None
    written = 0
    while True:
        part = os.read(process.stdout.fileno(), 1 << 20)
        if not part:
            break
        first = first or time.perf_counter() - start
        written += len(part)
    _, _, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    processor = usage.ru_utime + usage.ru_stime
    cores = processor / seconds
    return {"seconds": seconds, "processor": processor, "first": first or seconds,
            "megabytes": usage.ru_maxrss / 1024, "cores": cores, "written": written}


def show(name, measured, more=""):
    result[name] = measured
    print(f"{name:44} {measured['seconds']:7.2f} s   first after {measured['first']:5.2f} s   "
          f"{measured['megabytes']:6.1f} MB   {measured['cores']:4.1f} cores   {more}")


def proportion(name, words, write, small, large):
    """Shows a large input, and how its cost stands to that of a smaller one."""
    measured = []
    for count in (1, small, large):
        path = f"{folder}/load-{count}"
        with open(path, "w") as file:
            write(file, count)
        measured.append(run([path if word == "FILE" else word for word in words],
                           None if "FILE" in words else path))
    start, less, more = (each["processor"] for each in measured)
    ratio = (more - start) / max(less - start, 1e-3) / (large / small)
    measured[2]["overProportion"] = ratio
    show(f"{name}, {large}", measured[2], f"{ratio:.2f} times in proportion")


def short_rows(file, count):
    file.write("id,age\n" + "".join(f"c{n},{20 + n % 60}\n" for n in range(count)))


def events(file, count):
    """A case of many events over some years, as a system that sends everything would write it."""
    draw = random.Random(7)
    types = ["referral", "return", "noShow", "session", "discharge", "contact", "bereavement"]
    known = json.load(open("Data/catalogue/vocabulary.json"))["events"]
    types = [name for name in types if name in known]
    told = [{"on": f"{draw.randint(2022, 2026)}-{draw.randint(1, 10):02}-{draw.randint(1, 28):02}",
             "type": draw.choice(types)} for _ in range(count)]
    json.dump({"on": "2026-11-20", "facts": {"age": 40, "municipality": "0751"}, "events": told},
              file)


def learned(file, count):
    """A case whose every event tells what was learned then, as a system that looks after people would
    write it."""
    draw = random.Random(7)
    known = json.load(open("Data/catalogue/vocabulary.json"))["facts"]
    told = [{"on": f"{draw.randint(2022, 2026)}-{draw.randint(1, 10):02}-{draw.randint(1, 28):02}",
             "type": draw.choice(["referral", "return", "noShow", "discharge"]),
             "facts": {"severity": draw.choice(list(known["severity"]["values"])), "age": 40}}
            for _ in range(count)]
    json.dump({"on": "2026-11-20", "facts": {"municipality": "0751"}, "events": told}, file)


def unknown_facts(file, count):
    # Names short enough for 75,000 of them to fit into one line of a batch.
    facts = ",".join(f'"u{n}":1' for n in range(count))
    file.write('{"facts":{' + facts + "}}\n")


def columns(file, count):
    file.write(",".join(f"column{n}" for n in range(count)) + "\n1\n")


def quotations(file, count):
    file.write("id,age\n" + 'a",b,"c\n' * count)


def notes():
    """Notes one after another in one text, as far as the program reads a text; and a megabyte.

    The program reads one note a run, so what a note takes is what many in one text take beyond what
    one takes: the start is the same.
    """
    known = json.load(open("Tests/Notes/notes.json"))
    samples = [sample["note"].replace("\n", " ") for sample in known]
    many = []
    while sum(len(note.encode()) + 1 for note in many + [samples[len(many)]]) < 19_900:
        many.append(samples[len(many)])
    seconds = {}
    for name, texts in (("one", many[:1]), ("many", many), ("huge", samples * 20)):
        path = f"{folder}/note-{name}.txt"
        with open(path, "w") as file:
            file.write("\n".join(texts))
        runs = [run(["note", path]) for _ in range(7)]
        seconds[name] = min(runs, key=lambda measured: measured["processor"])
    each = (seconds["many"]["processor"] - seconds["one"]["processor"]) / (len(many) - 1)
    seconds["many"]["each"] = each
    show(f"note, {len(many)} notes in one text", seconds["many"], f"{1 / each:,.0f} notes a second")
    show(f"note, {os.path.getsize(f'{folder}/note-huge.txt') / 1e6:.1f} MB", seconds["huge"])


notes()
rows = f"{folder}/short.csv"
with open(rows, "w") as file:
    short_rows(file, 30_000)
for words in ([], ["--jobs", "16"]):
    name = "batch --full, 30000 rows" + (", 16 jobs" if words else "")
    show(name, run(["batch", "--full", "--format-in", "csv"] + words, rows))
proportion("suggest, events of one case", ["suggest", "--case", "FILE"], events, 2000, 20_000)
proportion("suggest, facts learned at events", ["suggest", "--case", "FILE"], learned, 2000, 8000)
proportion("batch, events of one case", ["batch", "--full"], events, 2500, 10_000)
proportion("follow, events of one case", ["follow", "FILE"], events, 5000, 20_000)
proportion("follow --replay, events", ["follow", "FILE", "--replay"], events, 1000, 4000)
proportion("batch, unknown facts on a line", ["batch"], unknown_facts, 18_750, 75_000)
proportion("suggest, unknown facts", ["suggest", "--case", "FILE"], unknown_facts, 18_750, 75_000)
proportion("batch, columns of a table", ["batch", "--format-in", "csv"], columns, 20_000, 80_000)
proportion("batch, quotations that never end", ["batch", "--format-in", "csv"], quotations,
           50_000, 200_000)
figures.keep(folder, "load", result)
