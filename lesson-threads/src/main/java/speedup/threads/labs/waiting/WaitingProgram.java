package speedup.threads.labs.waiting;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import speedup.threads.VirtualThreads;

/**
 * A program that has many tasks wait at once, on one kind of threads, and prints what that takes. It is the lab {@code
 * waiting} that starts it, for each kind anew: what one kind has left behind is not counted with another.
 *
 * <p><b>Memory.</b> The heap is of one size and in memory from the beginning ({@code -XX:+AlwaysPreTouch}). So what the
 * resident set grows by is memory outside of the heap, such as stacks, and what the heap is used for more, after a
 * collection, is added to it. What the kernel keeps of a thread is in neither.
 */
public final class WaitingProgram {

    private static final int WARM_UP_TASKS = 10;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private static final long KILO = 1_024;

    private final ThreadMXBean beans = ManagementFactory.getThreadMXBean();
    private final int before = beans.getThreadCount();
    private final AtomicInteger started = new AtomicInteger();

    private WaitingProgram() {}

    /**
     * Prints the numbers of {@link ThreadCost}.
     *
     * @param arguments a {@link ThreadKind}, and the number of tasks
     */
    public static void main(String[] arguments) throws InterruptedException {
        ThreadKind kind = ThreadKind.valueOf(arguments[0]);
        int tasks = Integer.parseInt(arguments[1]);
        WaitingProgram program = new WaitingProgram();
        ExecutorService pool = TaskThreads.pool(ThreadKind.POOL_SIZE);
        TaskThreads threads = switch (kind) {
            case PLATFORM -> TaskThreads.platform();
            case POOL -> TaskThreads.of(pool);
            case VIRTUAL -> TaskThreads.each(VirtualThreads.starter().orElseThrow());
        };
        int atOnce = kind == ThreadKind.POOL ? Math.min(tasks, ThreadKind.POOL_SIZE) : tasks;
        System.out.println(program.measured(threads, tasks, atOnce));
        pool.shutdown();
    }

    private String measured(TaskThreads threads, int tasks, int atOnce) throws InterruptedException {
        threads.run(WARM_UP_TASKS, () -> Tasks::await);
        CountDownLatch open = new CountDownLatch(atOnce);
        CountDownLatch end = new CountDownLatch(1);
        long usedBefore = heap();
        long residentBefore = resident();
        try {
            TaskThreads.RunningTasks running = threads.start(atOnce, () -> () -> waitFor(open, end));
            open.await();
            int live = beans.getThreadCount() - before;
            long used = heap() - usedBefore;
            long resident = residentBefore < 0 ? -1 : Math.max(0, resident() - residentBefore);
            end.countDown();
            running.join();
            beans.resetPeakThreadCount();
            threads.run(tasks, () -> Tasks::await);
            return new ThreadCost(atOnce, live, Math.max(0, used), resident, beans.getPeakThreadCount() - before)
                    .line();
        } catch (OutOfMemoryError e) {
            // The system lets no more threads be started. Those that wait are daemons, and end with the program.
            return new ThreadCost(started.get(), started.get(), 0, -1, started.get()).line();
        }
    }

    private void waitFor(CountDownLatch open, CountDownLatch end) {
        started.incrementAndGet();
        open.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Bytes of this process that are in memory; -1 where the system does not tell. */
    private static long resident() {
        try {
            return Files.readString(STATUS)
                    .lines()
                    .filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> KILO * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }
}
