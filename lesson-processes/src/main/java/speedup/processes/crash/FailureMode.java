package speedup.processes.crash;

/** What becomes of the process that tries a task. */
enum FailureMode {
    /** Nothing. */
    NONE(false),
    /** It dies the first time. */
    DIES_ONCE(false),
    /** It dies every time. */
    ALWAYS_DIES(true),
    /** It hangs the first time. */
    HANGS_ONCE(false),
    /** It hangs every time. */
    ALWAYS_HANGS(true);

    private final boolean poison;

    FailureMode(boolean poison) {
        this.poison = poison;
    }

    /** How often a task is tried, if each is tried so often at most. */
    int attempts(int most) {
        return poison ? most : Math.min(most, this == NONE ? 1 : 2);
    }

    /** Whether it happens when a task is tried for the first, second, ... time. */
    boolean happensAt(int attempt) {
        return poison || (this != NONE && attempt == 1);
    }

    /** Whether a task is given up, if each is tried so often at most. */
    boolean isGivenUp(int most) {
        return happensAt(most);
    }

    /** Whether a process that hangs is what happens, and not one that dies. */
    boolean hangs() {
        return this == HANGS_ONCE || this == ALWAYS_HANGS;
    }
}
