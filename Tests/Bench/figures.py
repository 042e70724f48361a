"""The figures of `make bench`, and the guide's tables of them: python3 figures.py FOLDER [GUIDE]

What each script measured is a part of FOLDER/../bench.json. Writes FOLDER/figures.md, and puts it in
place of what stands under the guide's heading for it. MACHINE says in general words on what they were
measured.
"""
import datetime
import json
import os
import sys

HEADING = "### The last figures\n"
PEOPLE = 1_400_000
# What a cloud asks for a core, about: put in what yours asks.
CROWNS_PER_CORE_HOUR = 0.5


def path(folder):
    return f"{folder}/../bench.json"


def read(folder):
    return json.load(open(path(folder))) if os.path.exists(path(folder)) else {}


def keep(folder, part, result):
    """Replaces one part of the file."""
    json.dump(read(folder) | {part: result}, open(path(folder), "w"), indent=2)


def times(value):
    return f"{value:.2f} times" if value < 10 else f"{value:,.0f} times"


def starts(found):
    """Processor time, and by the clock, beside what stands in the second column."""
    beside = {"suggest, text": ("`suggest`", "a bare C program"),
              "suggest, JSON": ("`suggest --format json`", "a bare C program"),
              "explain": ("`explain`", "a bare C program"),
              "suggest, a note": ("`suggest` of a note", "a bare C program"),
              "version, no catalogue read": ("`--version`", "a bare C program"),
              "a note beside its case": ("`suggest` of a note", "the same case from a file"),
              "a letter beside suggest": ("`letter`", "`suggest` of the same case")}
    for name, (what, other) in beside.items():
        if name in found:
            told = found[name]
            yield (f"{what}, from the start of the process", other,
                   f'{times(told["processorRatio"])} (by the clock {times(told["ratio"])})')


def batches(found):
    yield ("batch, one core", "", f'{found["casesPerSecond"]:,.0f} cases a second')
    yield ("all cores, by the clock", "one core", f'{times(found["allCores"])} as fast')
    if "sideBySide" in found:
        yield ("as many programs at once as there are cores, by the clock", "one",
               f'{times(found["sideBySide"])} as much')
    yield ("reading alone", "", f'{found["readingMB"]:,.0f} MB a second')
    yield ("a whole line", "reading it", times(found["overReading"]))
    if "overOrjson" in found:
        yield ("reading alone", f'parsing by `orjson`, {found["orjsonMB"]:,.0f} MB a second',
               times(found["readingOverOrjson"]))
        yield ("a whole line", "parsing by `orjson`", times(found["overOrjson"]))
    yield ("ten times the cases", "the cases",
           f'{times(found["tenTimes"])}, {found["tenTimesMegabytes"]:.0f} MB')
    yield ("a row of a table", "the same as a line", times(found["tableOverLines"]))
    yield ("a row in Danish", "the same in English", times(found["danishOverEnglish"]))
    for more in (10, 75):
        yield (f"a case, {more} times the offers", "a case", times(found[f"offers{more}"]))


def loads(found):
    for name, told in found.items():
        figure = f'{told["processor"]:.2f} s, {told["megabytes"]:.0f} MB'
        if "each" in told:
            yield (name, "", f'{1 / told["each"]:,.0f} notes a second')
        elif "overProportion" in told:
            yield (name, "in proportion to fewer", f'{times(told["overProportion"])}; {figure}')
        elif "--full" in name:
            yield (name, "", f'{told["megabytes"]:.0f} MB, first line after {told["first"]:.2f} s, '
                   f'{told["cores"]:.1f} cores busy')
        else:
            yield (name, "", figure)


def peers(found):
    for offers, told in found.items():
        for name, time in told.items():
            if name != "navigator":
                yield (f"a case, {int(offers):,} offers of a made-up table: {name}", "navigator",
                       f'{times(time / told["navigator"])} ({time:.2f} µs beside '
                       f'{told["navigator"]:.2f})')


def region(found):
    """What a whole region would cost, from the figures of batches and starts."""
    batch, one = found["batch"], found.get("start", {}).get("suggest, text")
    seconds = PEOPLE / batch["casesPerSecond"]
    hours = seconds / 3600
    yield ("all of them on one core", f"{seconds / 60:,.1f} minutes")
    yield ("on two cores", f'{seconds / 60 / min(batch["allCores"], 2):,.1f} minutes')
    yield ("memory, however many", f'{batch["megabytes"]:.0f} MB')
    yield ("answers, as compact lines", f'{batch["bytesPerAnswer"] * PEOPLE / 1e9:,.1f} GB')
    yield (f"price, at {CROWNS_PER_CORE_HOUR:.2f} kr. for an hour of a core",
           f"{hours * CROWNS_PER_CORE_HOUR:.3f} kr. a run")
    if one:
        alone = PEOPLE * one["processorMs"] / 1e3 / 3600
        yield ("one by one with `suggest`, a process each, on one core", f"{alone:,.1f} hours")


def written(found):
    machine = os.environ.get("MACHINE", f"{os.cpu_count()} cores")
    lines = [f"Measured on {datetime.date.today()}, on {machine}.", "",
             f"| for {PEOPLE:,} cases | computed |", "| --- | --- |"]
    lines += [f"| {what} | {figure} |" for what, figure in region(found)]
    lines += ["", "| what | beside | figure |", "| --- | --- | --- |"]
    for part, rows in (("start", starts), ("batch", batches), ("load", loads), ("peers", peers)):
        lines += [f"| {' | '.join(row)} |" for row in rows(found.get(part, {}))] if part in found else []
    return "\n".join(lines) + "\n"


def main():
    folder = sys.argv[1]
    found = read(folder)
    missing = {"start", "batch", "load", "peers"} - found.keys()
    if missing:
        sys.exit(f"not measured: {', '.join(sorted(missing))}; run make bench")
    text = written(found)
    with open(f"{folder}/figures.md", "w") as file:
        file.write(text)
    if len(sys.argv) > 2:
        guide = open(sys.argv[2]).read()
        head, _, _ = guide.partition(HEADING)
        with open(sys.argv[2], "w") as file:
            file.write(head + HEADING + "\n" + text)
    print(text)


if __name__ == "__main__":
    main()
