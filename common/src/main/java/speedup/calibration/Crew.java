package speedup.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import speedup.timing.NanoClock;
import speedup.timing.Sink;

/** Threads that are kept, and run the kernel together when told. */
final class Crew implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ExecutorService threads;
    private final NanoClock wall = NanoClock.wall();
    private final NanoClock cpu = NanoClock.threadCpu();

    /**
     * Some threads.
     *
     * @param begin what each of them does first
     */
    Crew(int size, Runnable begin) {
        threads = Executors.newFixedThreadPool(size, work -> thread(begin, work));
    }

    private static Thread thread(Runnable begin, Runnable work) {
        Runnable both = () -> {
            begin.run();
            work.run();
        };
        Thread thread = new Thread(both, "calibration-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Runs the kernel on some threads at once. They are all awake before any is released, so that no
     * start-up counts.
     *
     * @param count not more than there are threads
     * @param steps how much each of them does
     */
    Stint run(int count, long steps) throws InterruptedException {
        CountDownLatch awake = new CountDownLatch(count);
        CountDownLatch release = new CountDownLatch(1);
        List<Future<Long>> shares = new ArrayList<>();
        long start;
        try {
            for (int i = 0; i < count; i++) {
                shares.add(threads.submit(() -> share(awake, release, steps)));
            }
            awake.await();
            start = wall.nanos();
        } finally {
            release.countDown();
        }
        List<Long> cpus = new ArrayList<>();
        for (Future<Long> share : shares) {
            cpus.add(cpuTime(share));
        }
        return new Stint(wall.nanos() - start, cpus);
    }

    private long share(CountDownLatch awake, CountDownLatch release, long steps) throws InterruptedException {
        Sink sink = new Sink();
        awake.countDown();
        release.await();
        long start = cpu.nanos();
        sink.consume(Kernel.run(steps));
        return cpu.nanos() - start;
    }

    private static long cpuTime(Future<Long> share) throws InterruptedException {
        try {
            return share.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A calibration thread was ended from outside", e.getCause());
        }
    }

    /** Ends the threads, in the middle of a run if need be. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
