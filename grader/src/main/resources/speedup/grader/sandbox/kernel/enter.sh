#!/bin/sh
# Joins control groups, then becomes the command: nothing of it ever runs outside.
#
# usage: enter.sh GROUP_PROCS_FILE... -- COMMAND [ARGUMENT...]

set -eu

while [ "$1" != -- ]; do
    # 0 stands for "the process that writes".
    echo 0 >"$1"
    shift
done
shift
exec "$@"
