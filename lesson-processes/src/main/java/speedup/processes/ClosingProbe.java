package speedup.processes;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Asks an answer that keeps worker processes what it has promised of its end. It is asked of a second instance, since
 * the first one is needed for other questions.
 */
public final class ClosingProbe {

    /** What was killed needs a moment to be gone. */
    private static final long MOMENT_NANOS = 2_000_000_000L;

    private ClosingProbe() {}

    /** A call of an answer, with whatever it is given. */
    @FunctionalInterface
    public interface Call<A> {

        /** Calls the answer. */
        void on(A answer) throws IOException, InterruptedException;
    }

    /**
     * Uses a second instance, closes it twice, and uses it once more.
     *
     * @param answer an instance of the answer's class, which has a constructor without parameters
     * @param call needs workers
     * @return what is wrong, as a sentence for the learner, or an empty string
     */
    public static <A extends AutoCloseable> String complaint(A answer, Call<A> call)
            throws IOException, InterruptedException {
        Set<ProcessHandle> before = descendants();
        A second = another(answer);
        call.on(second);
        close(second);
        int left = left(before);
        if (left > 0) {
            return "After close, " + left + " of the processes that had been started were still alive. It ends all"
                    + " workers, and returns when they have ended";
        }
        close(second);
        return afterClose(second, call, before);
    }

    private static <A> String afterClose(A closed, Call<A> call, Set<ProcessHandle> before)
            throws InterruptedException {
        String seen;
        try {
            call.on(closed);
            seen = "returned";
        } catch (IllegalStateException expected) {
            int left = left(before);
            return left == 0 ? "" : "A call after close left " + left + " processes behind";
        } catch (IOException | RuntimeException e) {
            seen = "threw " + e;
        }
        return "A call after close " + seen + ", and should have thrown an IllegalStateException";
    }

    private static <A> A another(A answer) {
        try {
            // What it makes is of the class that is asked for.
            @SuppressWarnings("unchecked")
            A another = (A) answer.getClass().getDeclaredConstructor().newInstance();
            return another;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "There can be no second " + answer.getClass().getName(), e);
        }
    }

    private static void close(AutoCloseable answer) {
        try {
            answer.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("close has thrown " + e, e);
        }
    }

    /** How many processes have been started since then and stay alive. */
    private static int left(Set<ProcessHandle> before) throws InterruptedException {
        long start = System.nanoTime();
        Set<ProcessHandle> left = started(before);
        while (!left.isEmpty() && System.nanoTime() - start < MOMENT_NANOS) {
            TimeUnit.MILLISECONDS.sleep(5);
            left = started(before);
        }
        return left.size();
    }

    private static Set<ProcessHandle> started(Set<ProcessHandle> before) {
        Set<ProcessHandle> started = new HashSet<>(descendants());
        started.removeAll(before);
        return started;
    }

    private static Set<ProcessHandle> descendants() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }
}
