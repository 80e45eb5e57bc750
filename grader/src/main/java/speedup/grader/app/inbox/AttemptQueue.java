package speedup.grader.app.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Attempts on their way from the one who looks at an inbox to the one who grades, with a fair share for each student. */
public final class AttemptQueue {

    private final FairQueue<StudentAttempt> waiting = new FairQueue<>();
    private final List<Delayed> delayed = new ArrayList<>();

    private record Delayed(StudentAttempt attempt, long due) {}

    /** Adds one. */
    public synchronized void add(StudentAttempt attempt) {
        waiting.add(attempt.student(), attempt);
        notifyAll();
    }

    /** Adds one that is not to be taken before so much time has gone by. */
    public synchronized void addLater(StudentAttempt attempt, long nanos) {
        delayed.add(new Delayed(attempt, System.nanoTime() + nanos));
    }

    /** How many wait. */
    public synchronized int size() {
        return waiting.size() + delayed.size();
    }

    /** Takes the next one; empty if none has come within some time. */
    public synchronized Optional<StudentAttempt> poll(long nanos) throws InterruptedException {
        addDue();
        if (waiting.size() == 0) {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
            addDue();
        }
        return waiting.poll();
    }

    private void addDue() {
        long now = System.nanoTime();
        delayed.removeIf(each -> {
            boolean isDue = now - each.due() >= 0;
            if (isDue) {
                waiting.add(each.attempt().student(), each.attempt());
            }
            return isDue;
        });
    }
}
