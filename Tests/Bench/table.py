"""Writes one made-up table of offers in four languages: python3 table.py OFFERS CASES SEED PROGRAM
FOLDER

Sixteen facts, all of them known in every case, so that engines that know no unknown answer the same:
FOLDER gets the table as a catalogue, as C, as SQL and as OpenFisca variables, and `cases.ndjson`.
The same seed gives the same bytes.
"""
import json
import os
import random
import shutil
import subprocess
import sys
import typing

NUMBERS = [f"measure{n}" for n in range(6)]
ANSWERS = [f"answered{n}" for n in range(6)]
CHOICES = [f"category{n}" for n in range(4)]
VALUES = ["first", "second", "third", "fourth", "fifth"]
FACTS = NUMBERS + ANSWERS + CHOICES


def simple(draw, names):
    """One test of one fact that no other part of the offer asks."""
    name = names.pop(draw.randrange(len(names)))
    if name in NUMBERS:
        low = draw.randint(0, 60)
        return ("between", name, low, low + draw.randint(25, 40))
    if name in ANSWERS:
        return ("is", name, draw.random() < 0.5)
    return ("oneOf", name, sorted(draw.sample(range(len(VALUES)), 2)))


def offer(draw):
    """What an offer requires: an age, as it were, two or three things more, perhaps a choice of two."""
    names = list(FACTS)
    parts = [("between", names.pop(0), *sorted(draw.sample(range(101), 2)))]
    parts += [simple(draw, names) for _ in range(draw.randint(2, 3))]
    if draw.random() < 0.4:
        parts.append(("any", simple(draw, names), simple(draw, names)))
    if draw.random() < 0.2:
        parts.append(("not", simple(draw, names)))
    return parts


def criterion(parts):
    """The parts as the rule language has them: an object whose every member must hold."""
    whole = {}
    for part in parts:
        kind, name = part[0], part[1]
        if kind == "between":
            whole[name] = {"atLeast": part[2], "atMost": part[3]}
        elif kind == "is":
            whole[name] = part[2]
        elif kind == "oneOf":
            whole[name] = {"anyOf": [VALUES[value] for value in part[2]]}
        elif kind == "any":
            whole["any"] = [criterion([each]) for each in part[1:]]
        else:
            whole["not"] = criterion([name])
    return whole


class Language(typing.NamedTuple):
    """How a language names a fact, compares, joins two expressions, and denies one."""
    fact: typing.Callable[[str], str]
    equals: str
    both: str
    either: str
    no: str


def formula(parts, language):
    """The parts as an expression."""
    def one(part):
        kind, name = part[0], part[1]
        if kind == "any":
            return "(" + language.either.join(one(each) for each in part[1:]) + ")"
        if kind == "not":
            return f"{language.no}({one(name)})"
        fact = language.fact(name)
        if kind == "between":
            return f"(({fact} >= {part[2]}){language.both}({fact} <= {part[3]}))"
        allowed = part[2] if kind == "oneOf" else [int(part[2])]
        return "(" + language.either.join(f"({fact} {language.equals} {value})"
                                          for value in allowed) + ")"
    return language.both.join(one(part) for part in parts)


def names_of(offers):
    return [f"offer-{number:04}" for number in range(len(offers))]


def write_catalogue(offers, program, folder):
    """A small catalogue of the program's own, with this table's facts and offers in place of its."""
    subprocess.run([program, "catalogue", "init", folder, "--language", "en"], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for name in ("alerts.json", "criteria.json", "tests/first.json"):
        os.remove(f"{folder}/{name}")
    facts = {}
    for name in FACTS:
        told = {"silence": "unknown", "label": {"en": name}, "ask": {"en": name}}
        if name in NUMBERS:
            told |= {"type": "integer", "range": [0, 100]}
        elif name in ANSWERS:
            told |= {"type": "boolean"}
        else:
            told |= {"type": "choice", "values": VALUES,
                     "labels": {value: {"en": value} for value in VALUES}}
        facts[name] = told
    json.dump({"facts": facts}, open(f"{folder}/vocabulary.json", "w"))
    pattern = json.load(open(f"{folder}/offers/offers.json"))["offers"][0]
    written = [pattern | {"id": name, "name": {"en": name}, "requires": criterion(parts)}
               for name, parts in zip(names_of(offers), offers)]
    json.dump({"offers": written}, open(f"{folder}/offers/offers.json", "w"))


def write_c(offers, folder):
    """The rules as C, to be included by rules.c: `f` holds the facts in their order."""
    place = {name: f"f[{number}]" for number, name in enumerate(FACTS)}
    language = Language(place.get, "==", " && ", " || ", "!")
    with open(f"{folder}/rules.h", "w") as file:
        file.write(f"#define FACTS {len(FACTS)}\n#define VALUES {len(VALUES)}\n")
        for title, words in (("names", FACTS), ("values", VALUES)):
            listed = ", ".join(f'{{"{word}", {len(word)}}}' for word in words)
            file.write(f"static const struct word {title}[] = {{{listed}}};\n")
        file.write("static char *decide(const int *f, char *out) {\n")
        for name, parts in zip(names_of(offers), offers):
            test = formula(parts, language)
            file.write(f'  if ({test}) out = put(out, "{name}");\n')
        file.write("  return out;\n}\n")


def write_sql(offers, folder):
    """The rules as one query over `cases.ndjson`, which is put in place of CASES, as OUT is."""
    kinds = {name: "INTEGER" if name in NUMBERS else "BOOLEAN" if name in ANSWERS else "VARCHAR"
             for name in FACTS}

    def told(name):
        if name in CHOICES:
            cases = " ".join(f"WHEN '{value}' THEN {number}" for number, value in enumerate(VALUES))
            return f"CASE facts.{name} {cases} END AS {name}"
        return f"facts.{name}::INTEGER AS {name}"
    language = Language(str, "=", " AND ", " OR ", "NOT ")
    tests = ",\n".join(f"CASE WHEN {formula(parts, language)} THEN '{name}' END"
                       for name, parts in zip(names_of(offers), offers))
    shape = ", ".join(f"{name} {kind}" for name, kind in kinds.items())
    read = ("read_json('CASES', format='newline_delimited', "
            f"columns={{id: 'VARCHAR', facts: 'STRUCT({shape})'}})")
    inner = f"SELECT id, {', '.join(map(told, FACTS))} FROM {read}"
    with open(f"{folder}/rules.sql", "w") as file:
        file.write(f"COPY (SELECT id, concat_ws(';', {tests}) AS fits\nFROM ({inner})) "
                   "TO 'OUT' (HEADER);\n")


def write_openfisca(offers, folder):
    """The rules as formulas over arrays; openfisca_rules.py makes a variable of each."""
    language = Language(lambda fact: f"p({fact!r}, t)", "==", " * ", " + ", "~")
    rules = {name: formula(parts, language) for name, parts in zip(names_of(offers), offers)}
    json.dump({"facts": FACTS, "values": VALUES, "rules": rules},
              open(f"{folder}/openfisca.json", "w"))


def write_cases(count, draw, folder):
    with open(f"{folder}/cases.ndjson", "w") as file:
        for number in range(count):
            facts = {name: draw.randint(0, 100) for name in NUMBERS}
            facts |= {name: draw.random() < 0.5 for name in ANSWERS}
            facts |= {name: draw.choice(VALUES) for name in CHOICES}
            case = {"id": f"case-{number}", "on": "2026-11-20", "facts": facts}
            file.write(json.dumps(case, separators=(",", ":")) + "\n")


def write(count, cases, seed, program, folder):
    """The whole table and its cases."""
    draw = random.Random(seed)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    offers = [offer(draw) for _ in range(count)]
    write_catalogue(offers, program, f"{folder}/catalogue")
    write_c(offers, folder)
    write_sql(offers, folder)
    write_openfisca(offers, folder)
    write_cases(cases, draw, folder)


if __name__ == "__main__":
    write(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4], sys.argv[5])
