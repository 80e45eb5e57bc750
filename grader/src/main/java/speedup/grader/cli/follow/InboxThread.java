package speedup.grader.cli.follow;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import speedup.grader.app.inbox.InboxWatch;

/**
 * Looks at an inbox until it is ended, also while an answer is measured: so it takes a fiftieth of a core at most, unless
 * a look takes longer than nearly anybody's.
 */
final class InboxThread {

    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** A copy can take minutes, and says nothing about the next look. */
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private static final int PAUSE_PER_LOOK = 50;
    private static final long END_MILLIS = 2_000;

    private final InboxWatch watch;
    private final Consumer<String> notes;
    private final Thread thread = new Thread(this::run, "inbox");

    private InboxThread(InboxWatch watch, Consumer<String> notes) {
        this.watch = watch;
        this.notes = notes;
        thread.setDaemon(true);
    }

    static InboxThread start(InboxWatch watch, Consumer<String> notes) {
        InboxThread started = new InboxThread(watch, notes);
        started.thread.start();
        return started;
    }

    private void run() {
        try {
            while (true) {
                long began = System.nanoTime();
                look(began);
                long pause = PAUSE_PER_LOOK * (System.nanoTime() - began);
                TimeUnit.NANOSECONDS.sleep(Math.min(LONGEST_PAUSE_NANOS, Math.max(PAUSE_NANOS, pause)));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing that an entry is may end it: the others are taken all the same. */
    private void look(long nanos) {
        try {
            watch.look(nanos);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            notes.accept("The inbox could not be looked at: " + e + ". It is looked at again.");
        }
    }

    /** Ends it, if it does not have to be waited for too long. */
    void end() {
        thread.interrupt();
        try {
            thread.join(END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
