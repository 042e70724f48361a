"""Cases as tables: python3 tables.py CASES CATALOGUE INTO

Of the cases that can be read and have no events, INTO gets `lines.ndjson`, `english.csv` by the facts'
own names, and `danish.csv` by Danish words, all with the same people: what a table costs beside
lines, and Danish beside English.
"""
import csv
import json
import re
import sys


def danish(catalogue):
    """A fact's Danish column, and the Danish word of each of its values."""
    words = json.load(open(f"{catalogue}/words/da.json"))["options"]
    known = {option["option"]: option for option in words}
    facts = json.load(open(f"{catalogue}/vocabulary.json"))["facts"]
    result = {}
    for name in facts:
        option = known.get(re.sub("([A-Z])", lambda letter: "-" + letter[1].lower(), name))
        if option and "name" in option:
            values = {}
            for word, value in option.get("values", {}).items():
                values.setdefault(value, word)
            result[name] = (option["name"], values)
    places = json.load(open(f"{catalogue}/places.json"))["municipalities"]
    column = result["municipality"][0]
    result["municipality"] = (column, {place["code"]: place["name"] for place in places})
    return result


def cell(value, words, yes, no):
    if isinstance(value, bool):
        return yes if value else no
    if isinstance(value, list):
        # What is listed is known to be all, so that an empty list is left out of every form.
        return ";".join(words.get(each, each) for each in value)
    return words.get(value, value)


def cases(path, words):
    """The cases that every form can say."""
    for line in open(path):
        try:
            case = json.loads(line)
            facts = case["facts"]
        except (json.JSONDecodeError, KeyError, TypeError):
            continue
        if "events" in case or any(type(value) not in (int, bool, str, list) for value in facts.values()):
            continue
        case["facts"] = {name: value for name, value in facts.items() if name in words and value != []}
        yield case


def write(path, catalogue, into):
    words = danish(catalogue)
    told = list(cases(path, words))
    used = [name for name in words if any(name in case["facts"] for case in told)]
    with open(f"{into}/lines.ndjson", "w") as file:
        file.writelines(json.dumps(case, separators=(",", ":")) + "\n" for case in told)
    for name, is_danish in (("english", False), ("danish", True)):
        with open(f"{into}/{name}.csv", "w", newline="") as file:
            table = csv.writer(file, lineterminator="\n")
            table.writerow(["id", "on"] + [words[fact][0] if is_danish else fact for fact in used])
            yes, no = ("ja", "nej") if is_danish else ("true", "false")
            for case in told:
                table.writerow([case["id"], case["on"]] + [
                    cell(case["facts"].get(fact, ""), words[fact][1] if is_danish else {}, yes, no)
                    for fact in used])
    return len(told)


if __name__ == "__main__":
    print(write(*sys.argv[1:]))
