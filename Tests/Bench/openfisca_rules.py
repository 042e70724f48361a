"""Answers a file of cases with OpenFisca: python openfisca_rules.py RULES CASES OUT

Each offer is a variable with a formula, as OpenFisca wants them, over all people at once.
"""
import json
import sys

import numpy
import orjson
from openfisca_core.entities import Entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

PERIOD = "2026-11"
told = json.load(open(sys.argv[1]))
person = Entity("person", "persons", "", "")
person.is_person = True
system = TaxBenefitSystem([person])


def add(name, kind, **more):
    body = {"value_type": kind, "entity": person, "definition_period": DateUnit.MONTH,
            "label": name} | more
    system.add_variable(type(name, (Variable,), body))


for fact in told["facts"]:
    add(fact, int)
formulas = {name.replace("-", "_"): text for name, text in told["rules"].items()}
for name, text in formulas.items():
    add(name, bool, formula=eval(f"lambda p, t: ({text}) != 0"))
with open(sys.argv[2], "rb") as file:
    cases = [orjson.loads(line) for line in file]
number = {value: index for index, value in enumerate(told["values"])}
simulation = SimulationBuilder().build_default_simulation(system, len(cases))
for fact in told["facts"]:
    values = [case["facts"][fact] for case in cases]
    simulation.set_input(fact, PERIOD, numpy.array(
        [number[value] if isinstance(value, str) else int(value) for value in values]))
fits = [[] for _ in cases]
for name, variable in zip(told["rules"], formulas):
    for index in numpy.nonzero(simulation.calculate(variable, PERIOD))[0].tolist():
        fits[index].append(name)
with open(sys.argv[3], "w") as file:
    file.write("id,fits\n")
    file.writelines(f'{case["id"]},{";".join(each)}\n' for case, each in zip(cases, fits))
