#!/bin/sh
# Joins control groups and takes a priority, then becomes the command: nothing of it ever runs outside.
#
# usage: enter.sh NICE GROUP_PROCS_FILE... -- COMMAND [ARGUMENT...]     NICE as for nice(1), 0 for no change

set -eu

nice=$1
shift
while [ "$1" != -- ]; do
    # 0 stands for "the process that writes".
    echo 0 >"$1"
    shift
done
shift
if [ "$nice" = 0 ]; then
    exec "$@"
fi
# Where the kernel shares the CPUs out by session first, the session has a priority of its own.
{ echo "$nice" >/proc/self/autogroup; } 2>/dev/null || :
exec nice -n "$nice" "$@"
