package speedup.threads.counters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Worker 1 of two, on a thread of its own, which stays after it has counted. */
final class Worker {

    static final int EVENTS = 1000;

    private static final long LONG_SECONDS = 30;

    private final CountDownLatch counted = new CountDownLatch(1);
    private final CountDownLatch mayLeave = new CountDownLatch(1);
    private final CompletableFuture<Void> left = new CompletableFuture<>();
    private final EventCounters counters;

    Worker(EventCounters counters) {
        this.counters = counters;
    }

    /** Returns when the events are counted, and the thread still lives. */
    void countAndStay() throws InterruptedException {
        Thread thread = new Thread(this::work, "worker 1");
        thread.setDaemon(true);
        thread.start();
        assertThat(counted.await(LONG_SECONDS, TimeUnit.SECONDS))
                .as("worker 1 has counted its events")
                .isTrue();
    }

    void leave() throws Exception {
        mayLeave.countDown();
        left.get(LONG_SECONDS, TimeUnit.SECONDS);
    }

    private void work() {
        try {
            for (int i = 0; i < EVENTS; i++) {
                counters.count(1, 0);
            }
            counted.countDown();
            if (mayLeave.await(LONG_SECONDS, TimeUnit.SECONDS)) {
                left.complete(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            left.completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            counted.countDown();
            left.completeExceptionally(e);
        }
    }
}
