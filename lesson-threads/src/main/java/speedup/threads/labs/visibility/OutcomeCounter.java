package speedup.threads.labs.visibility;

import java.util.concurrent.atomic.AtomicInteger;
import speedup.timing.Team;

/** Runs a program many times, and counts what its reads have seen. */
final class OutcomeCounter {

    /** Runs in a pass. */
    static final int RUNS = 1_000;

    /** So many runs after each other are so short that two threads which began together are still near each other. */
    private static final int RUNS_TOGETHER = 50;

    /** A partner that has not come after so many looks has no core. */
    private static final int LOOKS = 10_000;

    private static final int OUTCOMES = 4;

    private final TwoThreadProgram program;
    private final SharedInts shared = SharedInts.ofLength(RUNS);
    private final long[] seen = new long[OUTCOMES];

    OutcomeCounter(TwoThreadProgram program) {
        this.program = program;
    }

    TwoThreadProgram program() {
        return program;
    }

    /** Runs it {@value #RUNS} times on two threads of the team. */
    void pass(Team team) throws InterruptedException {
        shared.clear();
        AtomicInteger arrived = new AtomicInteger();
        team.together(2, share -> run(share == 0 ? program.left() : program.right(), arrived));
        for (int i = 0; i < RUNS; i++) {
            seen[2 * shared.first()[i] + shared.second()[i]]++;
        }
    }

    private void run(TwoThreadProgram.Half half, AtomicInteger arrived) {
        for (int from = 0; from < RUNS; from += RUNS_TOGETHER) {
            arrived.incrementAndGet();
            awaitBoth(arrived, 2 * (from / RUNS_TOGETHER + 1));
            half.run(shared, from, from + RUNS_TOGETHER);
        }
    }

    /** Spins, since a thread that is woken begins too late. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on the yield: it lets the partner have this core
    private static void awaitBoth(AtomicInteger arrived, int both) {
        for (int looks = 0; arrived.get() < both; looks++) {
            if (looks < LOOKS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    /**
     * How often an outcome was seen.
     *
     * @param outcome two bits: what the first and the second read have seen
     */
    long seen(int outcome) {
        return seen[outcome];
    }

    /** How often the outcome was seen that one does not expect. */
    long seenUnexpected() {
        return seen[program.unexpected()];
    }

    long runs() {
        long all = 0;
        for (long count : seen) {
            all += count;
        }
        return all;
    }
}
