package speedup.threads.stop;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A call on a thread of its own, which need not return. */
final class WatchedCall<T> {

    private final Thread thread;
    private volatile boolean returned;
    private @Nullable T result;
    private @Nullable Throwable failure;

    WatchedCall(Callable<T> call) {
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

    /** The thread that makes the call, watched from now on. */
    WatchedThread watched() {
        return new WatchedThread(thread);
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Whether it has returned or thrown. */
    boolean hasReturned() {
        return returned;
    }

    /**
     * What the call returned.
     *
     * @throws Exception what it threw
     */
    T result() throws Exception {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof Exception exception) {
            throw exception;
        }
        return Objects.requireNonNull(result, "it has not returned");
    }
}
