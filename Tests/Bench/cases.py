"""Writes realistic cases, one a line: python3 cases.py COUNT SEED CATALOGUE > FILE

Twelve to twenty facts of the real vocabulary, five cases in a hundred with events, one line in a
hundred bad. The same seed gives the same bytes.
"""
import json
import random
import sys

count, seed, folder = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
draw = random.Random(seed)
words = json.load(open(f"{folder}/vocabulary.json"))
places = [place["code"] for place in json.load(open(f"{folder}/places.json"))["municipalities"]]

USUAL = ["age", "municipality", "severity", "suspectedConditions", "knownConditions", "onset",
         "suicidality", "workStatus", "functionLoss", "psychosisSigns", "needTempo"]
OTHER = [name for name, fact in words["facts"].items()
         if name not in USUAL and "derive" not in fact and fact["type"] != "place"
         and "valuesFrom" not in fact and fact["type"] not in ("month", "date", "decimal")]


def value(name):
    fact = words["facts"][name]
    if name == "municipality":
        return draw.choice(places)
    if name == "age":
        return draw.randint(6, 90)
    if fact["type"] == "boolean":
        return draw.random() < 0.4
    if fact["type"] == "integer":
        low, high = fact["range"]
        return draw.randint(low, min(high, low + 20))
    if fact["type"] == "set":
        return draw.sample(list(fact["values"]), draw.randint(0, 2))
    # Most people are not in danger: the first value of an ordered fact is the usual one.
    return draw.choice(list(fact["values"])[:2] * 3 + list(fact["values"]))


def events():
    types = ["referral", "return", "noShow", "discharge", "bereavement"]
    return [{"on": f"{draw.randint(2024, 2026)}-{draw.randint(1, 10):02}-{draw.randint(1, 28):02}",
             "type": draw.choice(types)} for _ in range(draw.randint(1, 4))]


for number in range(count):
    names = USUAL + draw.sample(OTHER, draw.randint(1, 9))
    case = {"id": f"case-{number}", "on": f"2026-{draw.randint(10, 11)}-{draw.randint(1, 28):02}",
            "facts": {name: value(name) for name in names}}
    if draw.random() < 0.05:
        case["events"] = events()
    line = json.dumps(case, separators=(",", ":"))
    if draw.random() < 0.01:
        line = draw.choice([line[:-5], line.replace("age", "agee"), "", line.replace("19", "x")])
    print(line)
