package speedup.threads.labs.deadlock;

/** How many of some tries ended in a deadlock, with so many repetitions in each. */
final class DeadlockCount {

    private final int repetitions;
    private final boolean oneOrder;
    private int tries;
    private int deadlocks;

    DeadlockCount(int repetitions, boolean oneOrder) {
        this.repetitions = repetitions;
        this.oneOrder = oneOrder;
    }

    void tryOnce() throws InterruptedException {
        tries++;
        if (!new TwoLocks(oneOrder, false).run(repetitions).isEmpty()) {
            deadlocks++;
        }
    }

    int repetitions() {
        return repetitions;
    }

    int tries() {
        return tries;
    }

    int deadlocks() {
        return deadlocks;
    }
}
