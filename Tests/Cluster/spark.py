"""Runs a batch under Apache Spark: python spark.py PROGRAM CASES OUT [PARTS]

Spark cuts the file into parts, pipes each through a process of its own (worker.sh), and does a part
again whose worker died. Only whole parts are written, in their order, so OUT has the bytes that one
process writes. Needs pyspark and Java.
"""
import glob
import os
import shutil
import subprocess
import sys
import tempfile

from pyspark import SparkConf, SparkContext

program, cases, out = map(os.path.abspath, (shutil.which(sys.argv[1]) or sys.argv[1], *sys.argv[2:4]))
parts = int(sys.argv[4]) if len(sys.argv) > 4 else 4
here = os.path.dirname(os.path.abspath(__file__))
os.environ["PYSPARK_PYTHON"] = sys.executable

# Two workers on this machine, each part tried three times: on a cluster the master's address instead.
settings = {"spark.ui.enabled": "false", "spark.driver.host": "127.0.0.1",
            "spark.driver.bindAddress": "127.0.0.1"}
spark = SparkContext(conf=SparkConf().setMaster("local[2,3]").setAll(settings.items()))
spark.setLogLevel("OFF")
with tempfile.TemporaryDirectory() as folder:
    answers = spark.textFile(f"file://{cases}", parts).pipe(
        f"sh '{here}/worker.sh' '{program}'", env=dict(os.environ), checkCode=True)
    print(f"{answers.getNumPartitions()} parts", file=sys.stderr)
    answers.saveAsTextFile(f"file://{folder}/answers")
    written = sorted(glob.glob(f"{folder}/answers/part-*"))
    with open(out, "wb") as file:
        subprocess.run(["awk", "-f", f"{here}/renumber.awk"] + written, stdout=file, check=True,
                       env=os.environ | {"LC_ALL": "C"})
spark.stop()
