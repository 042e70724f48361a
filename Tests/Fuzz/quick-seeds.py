#!/usr/bin/env python3
"""quick-seeds.py CATALOGUE WORK: writes the seeds of the quick reader's fuzzer, and its words.

The seeds are one in five of the cases of the catalogue's own tests, each as a line; and as a row
under a header, parted in each of the three ways, where the case has no events. The words are those
of all.
"""

import glob
import json
import sys

catalogue, work = sys.argv[1:]
words = {"id", "on", "facts", "events", "noEvents", "type", "present", "absent", "null"}
number = 0


def cell(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return "|".join(value) if isinstance(value, list) else str(value)


def row(case, delimiter):
    cells = {name: case[name] for name in ("id", "on") if name in case}
    for fact, value in case.get("facts", {}).items():
        if isinstance(value, dict):
            cells[fact] = value.get("present", [])
            cells[fact + ".absent"] = value.get("absent", [])
        else:
            cells[fact] = value
    return "\n".join(
        delimiter.join(part) for part in (cells, [cell(value) for value in cells.values()])
    )


def write(text):
    global number
    with open(f"{work}/quick-corpus/seed-{number}", "w", encoding="utf-8") as file:
        file.write(text)
    number += 1


def collect(value):
    if isinstance(value, dict):
        words.update(value)
        value = value.values()
    if isinstance(value, str):
        words.add(value)
    elif not isinstance(value, (int, float, bool, type(None))):
        for part in value:
            collect(part)


for path in sorted(glob.glob(f"{catalogue}/tests/*.json")):
    with open(path, encoding="utf-8") as file:
        tests = json.load(file)["tests"]
    for position, test in enumerate(tests):
        case = test.get("case")
        if not isinstance(case, dict):
            continue
        collect(case)
        if position % 5:
            continue
        case = {"id": f"case-{position}", **case}
        write(json.dumps(case, ensure_ascii=False, separators=(",", ":")))
        if "events" not in case and "noEvents" not in case:
            write(row(case, ",;\t"[number % 3]))

with open(f"{work}/quick.words", "w", encoding="ascii") as file:
    for word in sorted(words):
        text = "".join(
            chr(byte) if 0x20 <= byte < 0x7F and byte not in b'"\\' else f"\\x{byte:02x}"
            for byte in word.encode()
        )
        file.write(f'"{text}"\n')
