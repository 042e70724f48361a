"""Writes a catalogue with its offers repeated: python3 repeat.py CATALOGUE TIMES INTO

The copies stand in overlays of single municipalities, with age limits moved by a year or more, as
local offers do.
"""
import copy
import glob
import json
import os
import shutil
import sys

source, times, target = sys.argv[1], int(sys.argv[2]), sys.argv[3]
shutil.rmtree(target, ignore_errors=True)
shutil.copytree(source, target)
shutil.rmtree(f"{target}/tests")
places = json.load(open(f"{source}/places.json"))["municipalities"]
offers = []
for path in sorted(glob.glob(f"{source}/offers/*.json")):
    offers += json.load(open(path))["offers"]


def shifted(value, by):
    if isinstance(value, list):
        return [shifted(item, by) for item in value]
    if not isinstance(value, dict):
        return value
    result = {}
    for key, item in value.items():
        if key == "age" and isinstance(item, dict):
            item = {bound: limit + by for bound, limit in item.items()}
        result[key] = shifted(item, by)
    return result


for number in range(1, times):
    for place in range(len(places)):
        os.makedirs(f"{target}/municipalities", exist_ok=True)
        own = [offer for index, offer in enumerate(offers) if index % len(places) == place]
        added = []
        for offer in own:
            new = shifted(copy.deepcopy(offer), number % 5)
            new["id"] = f'{offer["id"]}-copy{number}'
            new.pop("area", None)
            added.append(new)
        code = places[(place + number) % len(places)]["code"]
        overlay = {"area": {"municipalities": [code]}, "offers": added}
        json.dump(overlay, open(f"{target}/municipalities/copy{number}-{place}.json", "w"))
