package speedup.threads;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A call on a thread of its own, which need not return.
 *
 * @param <T> what it returns
 */
public final class WatchedCall<T> {

    private final Thread thread;
    private volatile boolean returned;
    private @Nullable T result;
    private @Nullable Throwable failure;

    /** Begins the call. The thread does not keep the JVM from ending. */
    public WatchedCall(Callable<T> call) {
        thread = new Thread(() -> run(call), "caller");
        thread.setDaemon(true);
        thread.start();
    }

    @SuppressWarnings("CatchingUnchecked") // whatever an answer throws is passed on
    private void run(Callable<T> call) {
        try {
            result = call.call();
        } catch (Throwable e) {
            failure = e;
        }
        returned = true;
    }

    /** The thread that makes the call. */
    public Thread thread() {
        return thread;
    }

    /** The thread that makes the call, watched from now on. */
    public WatchedThread watched() {
        return new WatchedThread(thread);
    }

    /** Interrupts the thread that makes the call. */
    public void interrupt() {
        thread.interrupt();
    }

    /** Whether it has returned or thrown. */
    public boolean hasReturned() {
        return returned;
    }

    /**
     * What the call returned.
     *
     * @throws Exception what it threw
     */
    public T result() throws Exception {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof Exception exception) {
            throw exception;
        }
        return Objects.requireNonNull(result, "it has not returned");
    }
}
