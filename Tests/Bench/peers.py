"""Times the program beside others that decide the same: python3 peers.py PROGRAM FOLDER [CASES]

One made-up table (table.py) of 40, 400 and 3,000 offers, over 20,000 cases of sixteen facts, from a
file to a file of who fits what: by the program, by C with the rules written into it, by DuckDB and by
OpenFisca. The two last are installed into FOLDER/python; what can't be had is left out, and said.
What counts is processor time beyond that of a file with one case, so that nobody's start is counted,
and that of all cores where an engine uses them; runs in turn, medians. All must have the same
answers.
"""
import csv
import os
import shutil
import statistics
import subprocess
import sys

import figures
import installed
import table

program, folder = sys.argv[1], sys.argv[2]
count = int(sys.argv[3]) if len(sys.argv) > 3 else 20_000
here = os.path.dirname(os.path.abspath(__file__))
python = installed.python(folder)
QUERY = "import duckdb, sys; s = open(sys.argv[1]).read(); " \
    "duckdb.sql(s.replace('CASES', sys.argv[2]).replace('OUT', sys.argv[3]))"


def engines(at):
    """The command of each engine that can be had, given a file of cases and one for answers."""
    def ours(cases, out):
        return [program, "batch", "--jobs", "1", "--catalogue", f"{at}/catalogue", "--columns",
                "id,fits", cases, "--output", out]
    found = {"navigator": ours}
    compiler = shutil.which("cc") or shutil.which("clang")
    if compiler:
        subprocess.run([compiler, "-O2", "-D_GNU_SOURCE", f"-I{at}", "-o", f"{at}/rules",
                        f"{here}/rules.c"], check=True)
        found["C"] = lambda cases, out: [f"{at}/rules", cases, out]
    if installed.has(folder, "duckdb"):
        found["DuckDB"] = lambda cases, out: [python, "-c", QUERY, f"{at}/rules.sql", cases, out]
    if installed.has(folder, "openfisca_core"):
        found["OpenFisca"] = lambda cases, out: [
            python, f"{here}/openfisca_rules.py", f"{at}/openfisca.json", cases, out]
    return found


def spent(command, cases, out):
    """Processor seconds of one run, of all its threads."""
    if os.path.exists(out):
        os.remove(out)
    process = subprocess.Popen(command(cases, out), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command(cases, out)[0]} failed")
    return usage.ru_utime + usage.ru_stime


def answers(path):
    return [(row["id"], set(row["fits"].split(";"))) for row in csv.DictReader(open(path))]


def compared(offers):
    """The time a case of each engine, in microseconds."""
    at = f"{folder}/table-{offers}"
    table.write(offers, count, 1, program, at)
    with open(f"{at}/cases.ndjson") as file, open(f"{at}/one.ndjson", "w") as one:
        one.write(file.readline())
    found = engines(at)
    net = {name: [] for name in found}
    # A query of 3,000 offers takes minutes to plan.
    for _ in range(5 if offers < 3000 else 3):
        for name, command in found.items():
            whole = spent(command, f"{at}/cases.ndjson", f"{at}/{name}.csv")
            net[name].append(whole - spent(command, f"{at}/one.ndjson", f"{at}/one.csv"))
    expected = answers(f"{at}/navigator.csv")
    fits = sum(len(each - {""}) for _, each in expected) / count
    for name in found:
        if answers(f"{at}/{name}.csv") != expected:
            sys.exit(f"{name} answers otherwise")
    result = {name: statistics.median(times) / count * 1e6 for name, times in net.items()}
    for name, time in result.items():
        print(f"{offers:5} offers, {fits:5.1f} fit   {name:10} {time:8.2f} µs a case   "
              f"{time / result['navigator']:6.2f} times navigator's")
    return result


csv.field_size_limit(1 << 24)
installed.install(folder, {"duckdb": "duckdb", "openfisca_core": "openfisca-core",
                           "orjson": "orjson"})
figures.keep(folder, "peers", {offers: compared(offers) for offers in (40, 400, 3000)})
