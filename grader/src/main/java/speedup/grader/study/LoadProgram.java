package speedup.grader.study;

import java.io.IOException;
import java.nio.file.Path;
import speedup.grader.lock.MachineLock;
import speedup.grader.lock.UserMachineLock;

/** A process that keeps the machine busy until its parent ends it, or has ended itself. */
final class LoadProgram {

    private static final int BURST_MILLIS = 200;
    private static final int NANOS_PER_MILLI = 1_000_000;

    /** Twice 64 MB, more than caches of today hold. */
    private static final int LONGS = 1 << 23;

    private LoadProgram() {}

    /** What it does. */
    enum Kind {
        SPIN,
        BURSTS,
        COPY,
        GRADE,
        GRADE_WITHOUT_LOCK
    }

    /** What is done again and again, for a minute at the most. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /**
     * Works.
     *
     * @param arguments the {@link Kind}, and the root of the project
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[1]);
        switch (Kind.valueOf(arguments[0])) {
            case SPIN -> repeat(LoadProgram::spin);
            case BURSTS ->
                repeat(() -> {
                    spin();
                    Thread.sleep(BURST_MILLIS);
                });
            case COPY -> {
                long[] from = new long[LONGS];
                long[] to = new long[LONGS];
                repeat(() -> System.arraycopy(from, 0, to, 0, LONGS));
            }
            case GRADE -> grade(home, UserMachineLock.here());
            case GRADE_WITHOUT_LOCK -> grade(home, MachineLock.NONE);
        }
    }

    private static void grade(Path home, MachineLock lock) throws IOException, InterruptedException {
        try (CompetingGrader grader = CompetingGrader.open(home, lock)) {
            repeat(grader::grade);
        }
    }

    private static void repeat(Work work) throws IOException, InterruptedException {
        // The parent waits for a byte.
        System.out.print('.');
        System.out.flush();
        ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
        while (parent.isAlive()) {
            work.run();
        }
    }

    private static void spin() {
        long end = System.nanoTime() + (long) BURST_MILLIS * NANOS_PER_MILLI;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
