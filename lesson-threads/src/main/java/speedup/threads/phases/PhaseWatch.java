package speedup.threads.phases;

/** Says what becomes of a cell, and watches who asks. Several threads ask at the same time. */
@FunctionalInterface
interface PhaseWatch {

    /** The state of a cell in the next generation. */
    int next(int[][] cells, int row, int column);
}
