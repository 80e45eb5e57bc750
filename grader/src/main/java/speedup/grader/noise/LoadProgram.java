package speedup.grader.noise;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Map;
import speedup.grader.turns.UserTurns;

/** A process that keeps the machine busy until its parent ends it, or has ended itself. */
final class LoadProgram {

    private static final int BURST_MILLIS = 200;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private static final int WRONG_USE = 2;

    /** Twice 64 MB, more than caches of today hold. */
    private static final int LONGS = 1 << 23;

    private LoadProgram() {}

    /** What it does. */
    enum Kind {
        SPIN,
        BURSTS,
        COPY,
        GRADE,
        GRADE_OUT_OF_TURN
    }

    /**
     * Works.
     *
     * @param arguments the {@link Kind}, and the root of the project
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Kind kind = Kind.valueOf(arguments[0]);
        long[] from = new long[kind == Kind.COPY ? LONGS : 0];
        long[] to = new long[from.length];
        // The parent waits for a byte.
        System.out.print('.');
        System.out.flush();
        ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
        while (parent.isAlive()) {
            switch (kind) {
                case SPIN -> spin();
                case BURSTS -> {
                    spin();
                    Thread.sleep(BURST_MILLIS);
                }
                case COPY -> System.arraycopy(from, 0, to, 0, from.length);
                case GRADE -> grade(Path.of(arguments[1]), Map.of());
                // Under a name of its own there is nobody to take turns with.
                case GRADE_OUT_OF_TURN ->
                    grade(
                            Path.of(arguments[1]),
                            Map.of("JDK_JAVA_OPTIONS", "-D" + UserTurns.NAME_PROPERTY + "=competing-grader"));
            }
        }
    }

    private static void grade(Path home, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder grader = new ProcessBuilder(
                        home.resolve("speedup").toString(),
                        "grade",
                        home.resolve("solutions").toString(),
                        "--only",
                        "threads/matmul",
                        "--marks-only",
                        "--retries",
                        "0")
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        grader.environment().putAll(environment);
        if (grader.start().waitFor() == WRONG_USE) {
            throw new IOException("The second grader cannot grade");
        }
    }

    private static void spin() {
        long end = System.nanoTime() + (long) BURST_MILLIS * NANOS_PER_MILLI;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
