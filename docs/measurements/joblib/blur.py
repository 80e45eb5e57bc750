"""Blurs seven pictures with SciPy, in the ways that joblib offers. Run it by blur.sh, which says how.

Every way does the same work once in each round, in turns, and the ratios are taken within a round.
All results are compared with the serial ones, bit by bit.
"""

import os
import shutil
import statistics
import sys
import tempfile
import time

import joblib
import numpy
import scipy
from scipy.ndimage import gaussian_filter

PICTURES = 7
SIGMA = 50
WORKERS = len(os.sched_getaffinity(0))


def blurred(picture):
    return gaussian_filter(picture, SIGMA)


def blur_into(pictures, results, i):
    results[i] = gaussian_filter(pictures[i], SIGMA)


def serial(pictures, _):
    return [blurred(picture) for picture in pictures]


def messages(pictures, _):
    """Pictures and results travel through pipes, pickled."""
    return joblib.Parallel(n_jobs=WORKERS, max_nbytes=None)(joblib.delayed(blurred)(p) for p in pictures)


def input_shared(pictures, _):
    """What is larger than a megabyte goes to the workers in a memory-mapped file; results come back pickled."""
    return joblib.Parallel(n_jobs=WORKERS, max_nbytes="1M")(joblib.delayed(blurred)(p) for p in pictures)


def both_shared(pictures, folder):
    """Pictures and results are in two memory-mapped files."""
    mapped = numpy.memmap(os.path.join(folder, "in"), pictures.dtype, "w+", shape=pictures.shape)
    results = numpy.memmap(os.path.join(folder, "out"), pictures.dtype, "w+", shape=pictures.shape)
    mapped[:] = pictures
    joblib.Parallel(n_jobs=WORKERS, max_nbytes=None)(
        joblib.delayed(blur_into)(mapped, results, i) for i in range(len(pictures)))
    return numpy.array(results)


def threads(pictures, _):
    """SciPy gives the interpreter's lock back while it filters."""
    return joblib.Parallel(n_jobs=WORKERS, prefer="threads")(joblib.delayed(blurred)(p) for p in pictures)


def timed(way, pictures, folder):
    start = time.perf_counter()
    results = way(pictures, folder)
    return time.perf_counter() - start, results


def line(name, times, ratios):
    low, _, high = statistics.quantiles(ratios, n=4)
    print(f"{name:22} {1000 * statistics.median(times):8.0f} ms   "
          f"{statistics.median(ratios):5.2f} times ({low:.2f}, {high:.2f})")


def main():
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 1500
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    ways = {"serial": serial, "processes, messages": messages, "processes, input": input_shared,
            "processes, both": both_shared, "threads": threads}
    pictures = numpy.random.default_rng(1).random((PICTURES, size, size))
    folder = tempfile.mkdtemp(dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
    try:
        times = {name: [] for name in ways}
        expected = serial(pictures, folder)
        for number in range(rounds + 1):
            for name, way in ways.items():
                seconds, results = timed(way, pictures, folder)
                if not all(numpy.array_equal(a, b) for a, b in zip(expected, results)):
                    sys.exit(f"{name}: not the serial results")
                if number > 0:  # the first round starts the workers
                    times[name].append(seconds)
    finally:
        shutil.rmtree(folder)
    print(f"{PICTURES} pictures of {size} x {size}, sigma {SIGMA}, {WORKERS} workers, {rounds} rounds; "
          f"joblib {joblib.__version__}, SciPy {scipy.__version__}")
    for name in ways:
        line(name, times[name], [s / t for s, t in zip(times["serial"], times[name])])


if __name__ == "__main__":
    main()
