#!/bin/sh
# Gradescope runs this once, as root and with a network, when it makes the image in which submissions are graded.
# It installs what Speedup needs and builds it, so that no grading needs a network.
set -eu

root=${SPEEDUP_AUTOGRADER_ROOT:-/autograder}
course=$root/source/course

export DEBIAN_FRONTEND=noninteractive
apt-get update
# Any of these will do; which of them there is depends on the image.
apt-get install -y --no-install-recommends openjdk-17-jdk-headless ||
    apt-get install -y --no-install-recommends openjdk-21-jdk-headless ||
    apt-get install -y --no-install-recommends default-jdk-headless
# Where the container may make no namespaces, a sandbox is a user of its own, and takes the last three.
apt-get install -y --no-install-recommends maven bubblewrap util-linux perl-base findutils

"$course/speedup" list >/dev/null

# A submission without answers shows whether untrusted programs can be held here. The exit code for wrong use is 2.
trial=$(mktemp -d)
echo "No answer." >"$trial/README"
status=0
"$course/speedup" grade --one "$trial" --format none --marks-only --retries 0 @OPTIONS@ >/dev/null || status=$?
rm -r "$trial"
case $status in
    1) echo "Speedup is ready." ;;
    *)
        echo "WARNING: Speedup cannot grade in this container (exit code $status; the reason stands above)."
        echo "If it cannot do so either when submissions are graded, they get no score, and students are told to ask you."
        ;;
esac
