#!/bin/sh
# The first process inside of the sandbox: runs the command, adopts what the command leaves behind, and tells
# the grader about it. Standard error is the status channel to the grader; the command gets standard output for
# both of its streams and never sees that channel. What it says:
#
#   started         the sandbox is ready, the command runs from here on
#   missing NAME    there is no such command in the sandbox
#   left N          N processes were alive when the command had ended
#
# usage: init.sh NAME COMMAND [ARGUMENT...]     COMMAND sets limits and privileges, then becomes NAME

set -u

name=$1
shift
if ! command -v -- "$name" >/dev/null; then
    echo "missing $name" >&2
    exit 127
fi

echo started >&2
"$@" </dev/null 2>&1
code=$?

# Only the first process of a process-id namespace sees exactly what the command has left behind.
if [ "$$" = 1 ]; then
    left=0
    for stat in /proc/[0-9]*/stat; do
        { read -r line <"$stat"; } 2>/dev/null || continue
        case $line in
            "1 "* | *") Z "*) ;; # this script; a process that is dead but not collected
            *) left=$((left + 1)) ;;
        esac
    done
    echo "left $left" >&2
fi
exit "$code"
