package speedup.processes.labs;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * One run of {@link SmallProgram}; all in nanoseconds.
 *
 * @param virtualMachine from the start of the process to the first word of its main
 * @param program from there to the end of its main
 * @param end from there to the end of the process
 */
record TimedStart(double virtualMachine, double program, double end) {

    /**
     * Starts the program and waits for its end.
     *
     * @throws IOException if it does not start, or does not say what it should
     */
    static TimedStart of(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            long begun = when('b', process.getInputStream());
            long counted = when('e', process.getInputStream());
            process.waitFor();
            return new TimedStart(begun - start, counted - begun, System.nanoTime() - counted);
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    private static long when(int stage, InputStream said) throws IOException {
        int read = said.read();
        if (read != stage) {
            throw new IOException("the program said " + (read < 0 ? "nothing" : read + ", not " + stage));
        }
        return System.nanoTime();
    }

    /** From the start of the process to its end. */
    double whole() {
        return virtualMachine + program + end;
    }
}
