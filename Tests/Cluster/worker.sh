#!/bin/sh
# worker.sh PROGRAM [WORD...]: one of many batches, each over a part of the cases.
#
# Exit code 1 of a batch says that some lines are errors in their places, which is no reason to do the
# part again; 2, or being killed, is. KILL_ONCE=FOLDER kills the first worker that comes, in the middle
# of its part: the test of what starts it again.
program=$1
shift
if [ -n "${KILL_ONCE:-}" ] && mkdir "$KILL_ONCE" 2>/dev/null; then
  head -n 50 | "$program" batch "$@"
  kill -9 $$
fi
"$program" batch "$@" 2>/dev/null
status=$?
[ $status -le 1 ] || exit $status
