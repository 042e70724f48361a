#!/bin/sh
# cluster.sh PROGRAM spark|parallel [COUNT]: many workers give the bytes of one process.
#
# One case in a hundred can't be read, and one worker is killed in the middle of its part. Exits 3 where
# the tool is missing. pyspark is that of `make cluster`, or else of python3.
set -u
program=$1 tool=$2 count=${3:-20000}
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../..
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "$1" >&2; exit 1; }
python=$top/.build/bench/spark/bin/python
[ -x "$python" ] || python=python3
case $tool in
spark) command -v java >/dev/null && "$python" -c 'import pyspark' 2>/dev/null || exit 3 ;;
# There is another program of this name.
parallel) parallel --version 2>/dev/null | grep -q '^GNU parallel' || exit 3 ;;
esac
python3 "$here/../Bench/cases.py" "$count" 3 "$top/Data/catalogue" >"$folder/cases"
"$program" batch --jobs 1 "$folder/cases" >"$folder/one" 2>/dev/null
[ $? = 1 ] || fail 'no line was bad, so nothing is tried'
export KILL_ONCE="$folder/killed"
case $tool in
spark)
  "$python" "$here/spark.py" "$program" "$folder/cases" "$folder/many" 4 \
    >"$folder/log" 2>&1 ;;
parallel)
  # With --pipepart a part is lost whose worker was killed.
  parallel --will-cite --pipe --block 1M --jobs 2 --keep-order --retries 3 \
    sh "$here/worker.sh" "$program" <"$folder/cases" 2>"$folder/log" |
    LC_ALL=C awk -f "$here/renumber.awk" >"$folder/many" ;;
*) fail 'spark or parallel?' ;;
esac
status=$?
[ $status = 0 ] || { tail -n 20 "$folder/log" >&2; fail "$tool failed"; }
[ -d "$KILL_ONCE" ] || fail 'no worker was killed'
cmp "$folder/one" "$folder/many" || fail "$tool has other bytes than one process"
echo "$tool: the same $(wc -l <"$folder/many") lines as one process"
