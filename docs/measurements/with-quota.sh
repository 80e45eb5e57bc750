#!/bin/sh
# Runs a command that may use so many cores' worth of CPU time, as a container with a quota does. Needs leave to
# write to control groups (root, mostly); says so and does nothing where there is none.
#
#   docs/measurements/with-quota.sh 1.5 ./speedup noise --cores 2 --loads idle
set -eu
[ $# -ge 2 ] || { echo "usage: with-quota.sh CORES COMMAND..." >&2; exit 2; }
period=100000
quota=$(awk -v cores="$1" -v period="$period" 'BEGIN { printf "%d", cores * period }')
shift
for root in /sys/fs/cgroup/cpu /sys/fs/cgroup; do
    group=$root/speedup-quota-$$
    mkdir "$group" 2>/dev/null || continue
    if { echo "$period" >"$group/cpu.cfs_period_us" && echo "$quota" >"$group/cpu.cfs_quota_us"; } 2>/dev/null \
        || echo "$quota $period" 2>/dev/null >"$group/cpu.max"; then
        status=0
        sh -c 'echo 0 >"$1/cgroup.procs" && shift && exec "$@"' sh "$group" "$@" || status=$?
        rmdir "$group"
        exit "$status"
    fi
    rmdir "$group"
done
echo "There is no quota to be had here: it takes a control group for CPU time, and leave to write to it." >&2
exit 3
