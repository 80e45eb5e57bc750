package speedup.grader.judge;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import speedup.grader.judge.process.AnswerProcess;
import speedup.grader.judge.process.Launch;
import speedup.rules.VerdictRules;

/**
 * Baselines that wait for the next session on their exercise. They run nothing but the course's own code, so that a
 * session leaves nothing behind in one that the next could suffer from; and a JVM that starts and compiles its code anew
 * is half of what an answer costs that only has to be right. Where the clock decides, none is kept: an unlucky
 * JVM would be unlucky for a whole class. Thread-safe.
 */
public final class BaselinePool implements Closeable {

    /** Keeps none. */
    public static final BaselinePool NONE = new BaselinePool(0);

    private final int most;
    private final Deque<Kept> idle = new ArrayDeque<>();
    private boolean closed;

    /**
     * An empty pool.
     *
     * @param most how many may wait, at least 0
     */
    public BaselinePool(int most) {
        this.most = most;
    }

    /** One that waits, if there is one of this exercise. */
    synchronized Optional<Kept> take(String exerciseId) {
        for (Iterator<Kept> each = idle.iterator(); each.hasNext(); ) {
            Kept kept = each.next();
            if (kept.exerciseId().equals(exerciseId) && kept.canServeAgain()) {
                each.remove();
                return Optional.of(kept);
            }
        }
        return Optional.empty();
    }

    /** Keeps one for the next session, or ends it where it is too old or there are enough. */
    void giveBack(Kept baseline) throws IOException {
        for (Kept surplus : surplus(baseline)) {
            surplus.close();
        }
    }

    /**
     * Of a class, all exercises of a submission come before those of the next one: whoever ended the one that has waited
     * longest would end each just before it is wanted.
     */
    private synchronized List<Kept> surplus(Kept baseline) {
        List<Kept> surplus = new ArrayList<>();
        for (Iterator<Kept> each = idle.iterator(); each.hasNext(); ) {
            Kept kept = each.next();
            if (!kept.canServeAgain()) {
                each.remove();
                surplus.add(kept);
            }
        }
        if (closed || idle.size() >= most || !baseline.canServeAgain()) {
            surplus.add(baseline);
        } else {
            idle.addFirst(baseline);
        }
        return surplus;
    }

    /** Ends all that wait; one that is in a session ends with it. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        try {
            while (!idle.isEmpty()) {
                idle.removeFirst().close();
            }
        } finally {
            // One that cannot be closed keeps no other from it.
            if (!idle.isEmpty()) {
                close();
            }
        }
    }

    /**
     * A baseline that is ready, and frozen while nobody asks it.
     *
     * @param exerciseId whose baseline it is
     * @param launch ends it when closed
     * @param process is asked
     * @param startNanos when its JVM was started, by {@code System.nanoTime}
     * @param sessions how many sessions it has served
     */
    record Kept(String exerciseId, Launch launch, AnswerProcess process, long startNanos, int sessions)
            implements Closeable {

        /** What a JVM keeps for good of each question cannot add up to much by then. */
        private static final int MOST_SESSIONS = 100;

        /** Its sandbox ends it after its wall time; the last session that it serves needs some of that. */
        private static final long LONGEST_NANOS =
                TimeUnit.MILLISECONDS.toNanos(VerdictRules.ANSWER_WALL_TIME.toMillis() / 2);

        boolean canServeAgain() {
            return sessions < MOST_SESSIONS && System.nanoTime() - startNanos < LONGEST_NANOS;
        }

        Kept afterSession() {
            return new Kept(exerciseId, launch, process, startNanos, sessions + 1);
        }

        @Override
        public void close() throws IOException {
            launch.close();
        }
    }
}
