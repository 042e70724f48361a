#!/bin/sh
# Times whole answers from the start of the process, beside a bare C program in the same run.
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
  line=$("$build/start" "${RUNS:-101}" "$@" -- "$bare")
  printf '%-42s %s\n' "$name" "$line"
  printf '%s"%s":%s' "$comma" "$name" "$line" >>.build/bench.json
  comma=,
}
comma=
printf '{' >.build/bench.json
result 'suggest, text' "$copy" suggest --case Data/cases/young-depression.json
result 'suggest, JSON' "$copy" suggest --format json --case Data/cases/young-depression.json
result 'explain' "$copy" explain psychologist-depression --case Data/cases/young-depression.json
result 'suggest, a note' "$copy" suggest '42m silkeborg dep moderat mdi28 sygemeldt ingen ss'
result 'version, no catalogue read' "$copy" --version
printf '}\n' >>.build/bench.json
