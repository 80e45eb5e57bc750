package speedup.threads.counters;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Workers that count the events of a stream, and a reporter that adds up what it takes meanwhile. */
final class CountingRun {

    private final EventCounters counters;
    private final EventStream stream;
    private final int workers;

    CountingRun(EventCounters counters, EventStream stream, int workers) {
        this.counters = counters;
        this.stream = stream;
        this.workers = workers;
    }

    /**
     * How many events of each kind the reporter was told of in all. The caller's thread is the reporter.
     *
     * @throws ExecutionException if the counters fail in a worker; the cause says why
     */
    long[] totals() throws InterruptedException, ExecutionException {
        long[] totals = new long[stream.kinds()];
        counters.open(workers, stream.kinds());
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                int number = worker;
                running.add(threads.submit(() -> count(number)));
            }
            for (Future<?> worker : running) {
                reportUntilDone(worker, totals);
            }
        } finally {
            threads.shutdownNow();
        }
        report(totals);
        return totals;
    }

    private void count(int worker) {
        int end = stream.firstOf(worker + 1, workers);
        for (int event = stream.firstOf(worker, workers); event < end; event++) {
            counters.count(worker, stream.kind(event));
        }
    }

    private void reportUntilDone(Future<?> worker, long[] totals) throws InterruptedException, ExecutionException {
        boolean done = false;
        while (!done) {
            report(totals);
            try {
                worker.get(stream.pauseMicros(), TimeUnit.MICROSECONDS);
                done = true;
            } catch (TimeoutException stillCounting) {
                done = false;
            }
        }
    }

    private void report(long[] totals) {
        for (int kind = 0; kind < totals.length; kind++) {
            totals[kind] += counters.take(kind);
        }
    }
}
