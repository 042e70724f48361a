#!/bin/sh
# Proves that a file of Pathways uses its own floor and lower ones only: every prefix of the floors is
# type-checked as a module of its own, so that a use of a higher floor, or a circle, does not compile.
#
#   sh Tests/Floors/floors.sh MODULES
#
# MODULES is the folder with the built module LocatedJSON.
set -eu
modules=$1
floors='Values Vocabulary Cases Criteria Catalogue Deciding Intake Words Reasoning Checking Presenting Batch'
rules='-enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility'
for folder in Sources/Pathways/*/; do
  name=$(basename "$folder")
  case " $floors Pathways.docc " in
    *" $name "*) ;;
    *) echo "$folder is no floor: give it a place among them in $0" >&2; exit 1 ;;
  esac
done
files=
for floor in $floors; do
  files="$files $(find "Sources/Pathways/$floor" -name '*.swift' | sort)"
  # One frontend for the whole module: a frontend for each file would read all files each time.
  if ! swiftc -typecheck -wmo -swift-version 6 -module-name Pathways -I "$modules" $rules $files \
    >"${TMPDIR:-/tmp}/floors.$$" 2>&1; then
    grep 'error:' "${TMPDIR:-/tmp}/floors.$$" >&2
    rm -f "${TMPDIR:-/tmp}/floors.$$"
    echo "$floor uses a higher floor" >&2
    exit 1
  fi
done
rm -f "${TMPDIR:-/tmp}/floors.$$"
