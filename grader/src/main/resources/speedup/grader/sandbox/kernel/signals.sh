#!/bin/sh
# Sends signals for a program that cannot: one line "SIGNAL PID..." asks, one line "sent" answers.

set -u

while read -r signal pids; do
    # Split on purpose. A process may have ended in the meantime.
    # shellcheck disable=SC2086
    kill -s "$signal" $pids 2>/dev/null
    echo sent
done
