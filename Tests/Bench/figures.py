"""The figures of `make bench`, kept in one file: FOLDER/../bench.json.

A part is what one script measured; each script replaces its own.
"""
import json
import os


def path(folder):
    return f"{folder}/../bench.json"


def read(folder):
    return json.load(open(path(folder))) if os.path.exists(path(folder)) else {}


def keep(folder, part, result):
    """Replaces one part of the file."""
    json.dump(read(folder) | {part: result}, open(path(folder), "w"), indent=2)
