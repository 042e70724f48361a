"""Holds every file of Data/ against its JSON Schema, with a validator that is not ours.

Exits 0 and says how many files were held, 1 with findings, 3 where jsonschema is missing.
"""
import json
import pathlib
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit(3)

top = pathlib.Path(__file__).resolve().parents[2]
catalogue = top / "Data" / "catalogue"
schemas = {}
for path in (top / "Data" / "schema").glob("*.schema.json"):
    schema = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    schemas[path.name.removesuffix(".schema.json")] = Draft202012Validator(schema)


def kind(path):
    folder = path.relative_to(top / "Data").parts
    if folder[0] == "cases":
        return "case"
    if len(folder) == 2:
        return path.stem
    return {"regions": "overlay", "municipalities": "overlay"}.get(folder[1], folder[1])


held = findings = 0
for path in sorted(catalogue.rglob("*.json")) + sorted((top / "Data" / "cases").glob("*.json")):
    held += 1
    for error in schemas[kind(path)].iter_errors(json.loads(path.read_text(encoding="utf-8"))):
        findings += 1
        if findings <= 20:
            print(f"{path.relative_to(top)}: {'/'.join(map(str, error.absolute_path))}: {error.message[:160]}")
# A schema that takes anything proves nothing: these must be refused.
wrong = [
    ("offers", {"offers": [{"id": "x"}]}), ("case", {"facts": {"aeg": 5}}), ("alerts", {"alert": []}),
    ("criteria", {"criteria": {"a": {"label": {"da": "a", "en": "a"}, "when": {"severity": {"atLeast": "huge"}}}}}),
    ("case", {"events": [{"type": "nothing"}]}),
]
for name, document in wrong:
    if schemas[name].is_valid(document):
        findings += 1
        print(f"{name} takes {document}")
print(f"{held} files held, {findings} findings")
sys.exit(1 if findings else 0)
