package speedup.lab;

/** On how many threads a lab works. */
public enum ThreadUse {
    /** On one thread; the number cannot be chosen. */
    ONE(0),
    /** On two threads that meet; the number cannot be chosen. */
    TWO(0),
    /** On numbers of threads that the lab sets itself, which cannot be chosen. */
    OWN(0),
    /** On one thread to as many as there are cores. */
    UP_TO_CORES(1),
    /** On one thread to twice as many as there are cores, since the second half is what it is about. */
    UP_TO_TWICE_CORES(2);

    private final int threadsPerCore;

    ThreadUse(int threadsPerCore) {
        this.threadsPerCore = threadsPerCore;
    }

    /**
     * The threads to take where nobody says otherwise.
     *
     * @param cores at least 1
     */
    public ThreadRange threads(int cores) {
        return this == TWO ? new ThreadRange(2, 2) : new ThreadRange(1, Math.max(1, threadsPerCore * cores));
    }

    /** Whether the number of threads cannot be chosen. */
    public boolean isFixed() {
        return threadsPerCore == 0;
    }
}
