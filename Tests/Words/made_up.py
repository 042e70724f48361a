"""Writes the made-up language of the tests: English in capitals, in one file.

    python3 Tests/Words/made_up.py

A new sentence of the program is a requirement of a protocol in Sources/Pathways/Words; when it has
its Danish and English wordings, this gives the made-up language its own. So it does for the help of a
new command or option.
"""

import pathlib
import re

TOP = pathlib.Path(__file__).resolve().parents[2]
ENGLISH = TOP / "Sources/Pathways/Words/English"
TARGET = TOP / "Tests/PathwaysTests/Words/LoudWords.swift"


def literal_end(text, at):
    """The end of the string literal that begins at `at`, and its text in capitals."""
    mark = '"""' if text.startswith('"""', at) else '"'
    out = [mark]
    at += len(mark)
    while not text.startswith(mark, at):
        if text[at] == "\\" and text[at + 1] == "(":
            end, inner = closing(text, at + 1)
            out.append("\\" + inner)
            at = end
        elif text[at] == "\\":
            out.append(text[at : at + 2])
            at += 2
        else:
            out.append(text[at].upper())
            at += 1
    return at + len(mark), "".join(out) + mark


def closing(text, at):
    """The end of the bracket that begins at `at`, with the literals inside it in capitals."""
    depth = 0
    out = []
    while True:
        if text[at] == '"':
            at, inner = literal_end(text, at)
            out.append(inner)
            continue
        depth += (text[at] == "(") - (text[at] == ")")
        out.append(text[at])
        at += 1
        if depth == 0:
            return at, "".join(out)


def loud(text):
    out = []
    at = 0
    while at < len(text):
        if text[at] == '"':
            at, inner = literal_end(text, at)
            out.append(inner)
        else:
            out.append(text[at])
            at += 1
    return "".join(out)


def main():
    parts = []
    for path in sorted(ENGLISH.glob("English+*.swift")):
        body = re.sub(r"^(public |internal )?import \w+\n+", "", path.read_text(), flags=re.M)
        parts.append(loud(body).replace("extension EnglishWords", "extension LoudWords").strip())
    code = 'var code: String { "EN" }'
    text = "\n\n".join(parts).replace(code, code.replace("EN", "en"))
    head = """@testable import LocatedJSON
@testable import Pathways

// Written by Tests/Words/made_up.py.

/// A made-up language: English in capitals.
///
/// It is one type in one file, and all that a language needs.
struct LoudWords: Words {
}
"""
    TARGET.write_text(head + "\n" + text + "\n")


main()
