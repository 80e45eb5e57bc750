#!/bin/sh
# The blur lab's work by Python's joblib: seven pictures, sigma 50, in one process, in worker processes and on threads.
# Usage: docs/measurements/joblib/blur.sh [SIZE] [ROUNDS]     by default 1500 and 5
# Needs Python 3 with joblib and SciPy: on Debian, the packages python3-joblib and python3-scipy.
set -eu
here=$(dirname "$0")
if ! command -v python3 >/dev/null; then
    echo "skipped: there is no python3 here"
    exit 0
fi
if ! python3 -c 'import joblib, scipy.ndimage' 2>/dev/null; then
    echo "skipped: python3 has no joblib or no SciPy here; on Debian they are python3-joblib and python3-scipy"
    exit 0
fi
exec python3 "$here/blur.py" "$@"
