#!/bin/sh
# fuzz.sh [SECONDS [json|case|quick|csv|note]]: builds the readers with libFuzzer and runs each, or the one named,
# for some seconds. A finding ends it with an error.
#
# The sources are compiled as one module, since a fuzzer in the package would be built with every
# other target; their imports of each other are cut away.
set -eu
seconds=${1:-60}
wanted=${2:-json case quick csv note}
top=$(cd "$(dirname "$0")/../.." && pwd)
work=$top/.build-fuzz
mkdir -p "$work"
export SWIFT_BACKTRACE=enable=no
# The runtime keeps some kilobytes for good, which is no leak of the readers.
export ASAN_OPTIONS=detect_leaks=0

# One program for all targets: compiling it takes minutes, and its name chooses one.
build() {
  swift build --package-path "$top" --target EmbeddedCatalogue >/dev/null
  rm -rf "$work/sources"
  mkdir -p "$work/sources"
  number=0
  for file in $(find "$top/Sources/LocatedJSON" "$top/Sources/Pathways" "$top/Tests/Fuzz" -name '*.swift' | sort) \
    "$top/Sources/EmbeddedCatalogue/EmbeddedFile.swift" "$top/Tests/PathwaysTests/Cases/QuickReading.swift" \
    "$(find "$top/.build/" -name EmbeddedFiles.swift | head -n 1)"; do
    number=$((number + 1))
    sed -E '/^(public |internal |@testable )?import (LocatedJSON|Pathways|EmbeddedCatalogue)$/d' "$file" \
      | sed -E 's/(LocatedJSON|Pathways)\.(Decimal|Subject)/fuzzing.\2/g' >"$work/sources/$number-$(basename "$file")"
  done
  # One frontend for the whole module, whose swiftmodule is left where it runs.
  (cd "$work" && swiftc -O -wmo -num-threads 2 -g -sanitize=fuzzer,address -parse-as-library \
    -swift-version 6 -module-name fuzzing sources/*.swift -o fuzz)
}

seed() {
  mkdir -p "$work/$1-corpus"
  case $1 in
  note)
    python3 - "$top/Tests/Notes" "$work/note-corpus" <<'END'
import json, sys
for name in ("notes", "notes-en"):
    for number, note in enumerate(json.load(open(f"{sys.argv[1]}/{name}.json"))):
        open(f"{sys.argv[2]}/{name}-{number}", "w").write(note["note"])
END
    ;;
  quick) python3 "$top/Tests/Fuzz/quick-seeds.py" "$top/Data/catalogue" "$work" ;;
  *) cp "$top"/Data/cases/* "$work/$1-corpus" ;;
  esac
}

run() {
  name=$1
  echo "fuzzing the $name reader for $seconds s"
  words=
  [ ! -e "$work/$name.words" ] || words="-dict=$work/$name.words"
  ln -f "$work/fuzz" "$work/fuzz-$name"
  "$work/fuzz-$name" $words -max_total_time="$seconds" -max_len=4096 -print_final_stats=1 \
    -artifact_prefix="$work/$name-" "$work/$name-corpus" >"$work/$name.log" 2>&1 || {
    tail -40 "$work/$name.log"
    exit 1
  }
  grep -E 'stat::number_of_executed_units|stat::peak_rss_mb' "$work/$name.log"
}

build
for name in $wanted; do
  seed "$name"
  run "$name"
done
