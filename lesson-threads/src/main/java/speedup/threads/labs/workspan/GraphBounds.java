package speedup.threads.labs.workspan;

/**
 * What work and span allow, in any unit of time.
 *
 * @param work what one core needs, above 0
 * @param span what the longest chain needs, at most the work
 */
record GraphBounds(double work, double span) {

    static GraphBounds of(TaskGraph graph) {
        return new GraphBounds(graph.work(), graph.span());
    }

    /** The same graph, in the unit of a time that one core needs for it. */
    GraphBounds scaledTo(double serialTime) {
        return new GraphBounds(serialTime, serialTime * span / work);
    }

    /** The most speedup on any number of cores. */
    double parallelism() {
        return work / span;
    }

    /** No order of the tasks takes less on so many cores: all work has to be done, and the longest chain too. */
    double least(double cores) {
        return Math.max(work / cores, span);
    }

    /**
     * No greedy order takes more: while a core waits, the longest chain gets shorter. R. P. Brent, "The parallel
     * evaluation of general arithmetic expressions", Journal of the ACM 21(2), 1974, lemma 2, for tasks of one length;
     * R. L. Graham, "Bounds on multiprocessing timing anomalies", SIAM Journal on Applied Mathematics 17(2), 1969, for
     * any. The same as {@code span + (work - span) / p}, and a little less than {@code work / p + span}, as which it is often
     * written.
     */
    double mostIfGreedy(double cores) {
        return work / cores + span * (1 - 1 / cores);
    }
}
