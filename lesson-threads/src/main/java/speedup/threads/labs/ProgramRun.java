package speedup.threads.labs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import speedup.jvm.JavaCommand;
import speedup.lab.MissingPrerequisiteException;
import speedup.statistics.SortedSample;
import speedup.timing.NanoClock;

/**
 * One run of {@link WholeProgram} in a process of its own; all times in nanoseconds.
 *
 * @param virtualMachine from before the start of the process to after its end, less {@code main}: starting and ending
 *     Java
 * @param inputs making the matrices
 * @param first the first product
 * @param later a later one, the median of those in the second half
 */
record ProgramRun(double virtualMachine, double inputs, double first, double later) {

    private static final int BEFORE_PRODUCTS = 2;

    /**
     * Starts the program and waits for its end.
     *
     * @throws MissingPrerequisiteException if it cannot be started, or breaks off
     */
    static ProgramRun of(int n, int threads) throws MissingPrerequisiteException, InterruptedException {
        NanoClock clock = NanoClock.wall();
        ProcessBuilder command = command(n, threads);
        long start = clock.nanos();
        Process process = LabProgram.start(command);
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int code = process.waitFor();
            return of((double) (clock.nanos() - start), code, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static ProcessBuilder command(int n, int threads) {
        return new ProcessBuilder(JavaCommand.ofThisJava()
                        .options("-XX:+UseSerialGC")
                        .sameClassPath()
                        .main(WholeProgram.class, Integer.toString(n), Integer.toString(threads)))
                .redirectErrorStream(true);
    }

    private static ProgramRun of(double whole, int code, String said) throws MissingPrerequisiteException {
        if (code != 0) {
            throw new MissingPrerequisiteException("The Java process that it started ended with " + code + ": " + said);
        }
        double[] nanos = Arrays.stream(said.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        int middle = BEFORE_PRODUCTS + WholeProgram.PRODUCTS / 2;
        double later =
                SortedSample.of(Arrays.copyOfRange(nanos, middle, nanos.length)).median();
        return new ProgramRun(whole - nanos[0], nanos[1], nanos[BEFORE_PRODUCTS], later);
    }

    /** What the program would have taken if it had multiplied once and ended. */
    double withOneProduct() {
        return virtualMachine + inputs + first;
    }
}
