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
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for folder in Sources/Pathways/*/; do
  name=$(basename "$folder")
  case " $floors Pathways.docc " in
    *" $name "*) ;;
    *) echo "$folder is no floor: give it a place among them in $0" >&2; exit 1 ;;
  esac
done

# Checks a floor with those below it: their files. One frontend for the whole module, since a
# frontend for each file would read all files each time.
prove() {
  floor=$1
  shift
  swiftc -typecheck -wmo -swift-version 6 -module-name Pathways -I "$modules" $rules "$@" \
    >"$work/$floor" 2>&1 || {
    grep 'error:' "$work/$floor" >&2
    echo "$floor uses a higher floor" >&2
    return 1
  }
}

# As many at once as there are cores; a job's end is waited for in the order of the floors.
cores=$(getconf _NPROCESSORS_ONLN)
failed=0
files=
jobs=
for floor in $floors; do
  files="$files $(find "Sources/Pathways/$floor" -name '*.swift' | sort)"
  prove "$floor" $files &
  jobs="$jobs $!"
  set -- $jobs
  if [ $# -ge "$cores" ]; then
    wait "$1" || failed=1
    shift
    jobs=$*
  fi
done
for job in $jobs; do wait "$job" || failed=1; done
exit $failed
