#!/usr/bin/env bash
# Grades one class by several checkouts of Speedup in turns, and prints a table: seconds for each submission, of the
# whole command, as median (least to most).
#
#   docs/measurements/side-by-side.sh RUNS CLASS EXERCISE CHECKOUT...
set -euo pipefail
runs=$1 class=$2 exercise=$3
shift 3
submissions=$(find "$class" -mindepth 1 -maxdepth 1 | wc -l)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for checkout in "$@"; do
    # Builds what is stale, which is no part of what is measured.
    "$checkout/speedup" list >/dev/null
done
for ((run = 1; run <= runs; run++)); do
    for ((i = 1; i <= $#; i++)); do
        start=$(date +%s%N)
        "${!i}/speedup" grade "$class" --only "$exercise" --out "$work/reports" >/dev/null 2>&1 || true
        echo $(($(date +%s%N) - start)) >>"$work/$i"
        rm -rf "$work/reports"
    done
done
echo "| commit | \`$exercise\`, $submissions submissions, $runs runs: s a submission |"
echo "|---|---|"
for ((i = 1; i <= $#; i++)); do
    sort -n "$work/$i" | awk -v n="$submissions" -v commit="$(git -C "${!i}" log -1 --format=%h)" '
        { seconds[NR] = $1 / 1e9 / n }
        END { printf "| `%s` | %.2f (%.2f to %.2f) |\n", commit, seconds[int((NR + 1) / 2)], seconds[1], seconds[NR] }'
done
