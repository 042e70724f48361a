#!/bin/sh
# Times whole answers from the start of the process, beside a bare C program or beside each other, in
# turn in the same run.
set -eu
program=$1
here=$(dirname "$0")
build=.build/bench
mkdir -p "$build"
compiler=$(command -v cc || command -v clang)
"$compiler" -O2 -o "$build/bare" "$here/bare.c"
"$compiler" -O2 -o "$build/start" "$here/start.c"
copy=$(pwd)/$build/navigator
cp "$program" "$copy"
bare=$(pwd)/$build/bare
result() {
  name=$1
  shift
  line=$("$build/start" "${RUNS:-101}" "$@")
  printf '%-42s %s\n' "$name" "$line"
  printf '%s"%s":%s' "$comma" "$name" "$line" >>.build/bench.json
  comma=,
}
comma=
young=Data/cases/young-depression.json
note='42m silkeborg dep moderat mdi28 sygemeldt ingen ss'
"$copy" note "$note" >"$build/note.json" 2>/dev/null
printf '{"start":{' >.build/bench.json
result 'suggest, text' "$copy" suggest --case "$young" -- "$bare"
result 'suggest, JSON' "$copy" suggest --format json --case "$young" -- "$bare"
result 'explain' "$copy" explain psychologist-depression --case "$young" -- "$bare"
result 'suggest, a note' "$copy" suggest "$note" -- "$bare"
result 'version, no catalogue read' "$copy" --version -- "$bare"
result 'a note beside its case' "$copy" suggest "$note" -- "$copy" suggest --case "$build/note.json"
result 'a letter beside suggest' "$copy" letter psychologist-depression --for patient \
  --case "$young" -- "$copy" suggest --case "$young"
printf '}}\n' >>.build/bench.json
