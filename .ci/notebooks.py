"""Executes notebooks, and looks at the figures in them. See .ci/notebooks."""

import json
import math
import os
import sys

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

FIGURES = "application/vnd.speedup.figures+json"
TRIES = 3
CELL_SECONDS = 600
CORES = len(os.sched_getaffinity(0))

# For cells with speedups over 1 to p threads: the least that the last row shows on a quiet machine, with much margin,
# on two cores or more; and the most that can be.
SCALING = {"large-products": 1.3, "fft": 1.2, "svd": 0.2, "small-products": 0.2}
LARGEST = 1.5

# The fewest tables and pictures of a cell.
SHOWN = {
    "machine": (0, 1), "flags-lab": (1, 1), "large-products": (1, 1), "small-products": (1, 1), "java-products": (2, 1),
    "svd": (1, 1), "fft": (1, 1), "tiny-lab": (2, 1), "blur-loop": (0, 1), "blur-lab": (1, 1), "order-lab": (2, 1),
}
# What a cell has to print.
PRINTED = {
    "product-one-thread": "wall time", "fft-plan": "wall time", "workers": " workers.", "scheduler": "1 core:",
    "tiny-processes": "The same results: true", "blur-threads": "The same pictures: true",
    "blur-both": "The same pictures: true", "order-cell": "in order: true",
}


def tables(cell):
    data = [output.get("data", {}).get(FIGURES) for output in cell.outputs]
    return [json.loads(each) if isinstance(each, str) else each for each in data if each]


def pictures(cell):
    return sum("<img" in output.get("data", {}).get("text/html", "") for output in cell.outputs)


def printed(cell):
    return "".join(output.text for output in cell.outputs if output.output_type == "stream")


def speedups(table):
    column = table["headings"].index("speedup")
    return [row[column]["value"] for row in table["rows"]]


def impossible(cell):
    """What is wrong whatever the machine does besides."""
    wrong = []
    fewest_tables, fewest_pictures = SHOWN.get(cell.id, (0, 0))
    if len(tables(cell)) < fewest_tables or pictures(cell) < fewest_pictures:
        wrong.append("a table or a picture is missing")
    if PRINTED.get(cell.id, "") not in printed(cell):
        wrong.append("it does not print: " + PRINTED[cell.id])
    for table in tables(cell):
        for value in (entry["value"] for row in table["rows"] for entry in row if isinstance(entry, dict) and "value" in entry):
            if not isinstance(value, (int, float)) or not math.isfinite(value) or value < 0:
                wrong.append(f"{value} in \"{table['caption']}\"")
        # A copy of the same work on p cores; two measurements of which one was disturbed differ too.
        if cell.id in SCALING and max(speedups(table)) > LARGEST * CORES:
            wrong.append(f"a speedup of {max(speedups(table)):.2f} on {CORES} cores")
        if cell.id in SCALING and min(speedups(table)) <= 0:
            wrong.append("a speedup of 0")
    return wrong


def unshown(cell):
    """What a quiet machine with two cores or more would show."""
    if CORES < 2 or cell.id not in SCALING:
        return []
    reached = max(speedups(tables(cell)[0])[1:])
    bar = SCALING[cell.id]
    return [] if reached >= bar else [f"a speedup of {reached:.2f}, and not {bar} at least"]


def executed(name):
    notebook = nbformat.read(f"notebooks/{name}.ipynb", as_version=4)
    nbformat.validate(notebook)
    NotebookClient(
        notebook, timeout=CELL_SECONDS, kernel_name="speedup-java", resources={"metadata": {"path": "notebooks"}}
    ).execute()
    return [cell for cell in notebook.cells if cell.cell_type == "code"], notebook


def checked(name):
    """The exit code for one notebook."""
    for attempt in range(1, TRIES + 1):
        try:
            cells, notebook = executed(name)
        except CellExecutionError as error:
            print(f"FAILED: {name}: a cell fails\n{error}")
            return 1
        if os.environ.get("NOTEBOOKS_OUT"):
            nbformat.write(notebook, os.path.join(os.environ["NOTEBOOKS_OUT"], f"{name}.ipynb"))
        wrong = [f"{cell.id}: {what}" for cell in cells for what in impossible(cell)]
        missing = {*SHOWN, *PRINTED, *SCALING} & KNOWN[name] - {cell.id for cell in cells}
        wrong += [f"there is no cell {each}" for each in sorted(missing)]
        if wrong:
            print(f"FAILED: {name}: " + "; ".join(wrong))
            return 1
        open_ends = [f"{cell.id}: {what}" for cell in cells for what in unshown(cell)]
        if not open_ends:
            print(f"ok: {name}: {len(cells)} cells")
            return 0
        print(f"try {attempt} of {TRIES}: {name}: " + "; ".join(open_ends))
    return 3


KNOWN = {
    "threads": {"machine", "flags-lab", "product-one-thread", "large-products", "small-products", "java-products", "svd", "fft-plan", "fft"},
    "processes": {"workers", "scheduler", "tiny-processes", "tiny-lab", "blur-loop", "blur-threads", "blur-both", "blur-lab", "order-cell", "order-lab"},
}

names = sys.argv[1:]
if not set(names) <= set(KNOWN):
    print("There are the notebooks " + " and ".join(KNOWN), file=sys.stderr)
    sys.exit(2)
codes = [checked(name) for name in names]
passed = codes.count(0)
print(f"{passed} passed, {len(codes) - passed} failed")
sys.exit(1 if 1 in codes else max(codes))
