package speedup.threads.labs.visibility;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import speedup.lab.Plot.Spread;
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

    /** Standard errors that a 95% interval reaches to each side. */
    private static final double NORMAL_95 = 1.96;

    private final TwoThreadProgram program;
    private final SharedInts shared = SharedInts.ofLength(RUNS);
    private final long[] seen = new long[OUTCOMES];
    /** The part of the runs of each pass with the outcome that one does not expect. */
    private final List<Double> parts = new ArrayList<>();

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
        long before = seenUnexpected();
        for (int i = 0; i < RUNS; i++) {
            seen[2 * shared.first()[i] + shared.second()[i]]++;
        }
        parts.add((double) (seenUnexpected() - before) / RUNS);
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

    /**
     * How far the part of the runs with that outcome may be out: the 95% interval of a mean over passes, since runs of
     * one pass are not independent.
     */
    Spread spread() {
        double mean = (double) seenUnexpected() / runs();
        double squares = parts.stream()
                .mapToDouble(part -> (part - mean) * (part - mean))
                .sum();
        double error = NORMAL_95 * Math.sqrt(squares / Math.max(1, parts.size() - 1) / parts.size());
        return new Spread(Math.max(0, mean - error), Math.min(1, mean + error));
    }

    long runs() {
        long all = 0;
        for (long count : seen) {
            all += count;
        }
        return all;
    }
}
