package speedup.grader.subprocess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import speedup.grader.sandbox.ExitStatus;

/** How the program in a subprocess gives its result: its {@code main} calls this and nothing else. */
public final class SubprocessEnd {

    /** The result is complete. */
    static final int DONE = 0;

    /** There is no result, for a reason that lies in what was worked on: another try would end in the same way. */
    static final int GAVE_UP = 3;

    /** How a process ends that has given up. */
    static final ExitStatus GIVEN_UP = new ExitStatus(ExitStatus.Cause.EXITED, GAVE_UP);

    private SubprocessEnd() {}

    /** The work of a subprocess. */
    public interface Work {

        /** Gives the bytes of the result. */
        byte[] call() throws Exception;
    }

    /**
     * Works, and ends this JVM.
     *
     * @param result an existing file for the result
     */
    public static void of(Path result, Work work) {
        int status = GAVE_UP;
        try {
            write(result, work.call());
            status = DONE;
        } catch (Throwable e) {
            // What it works on can make a library fail in any way, an error of the JVM among them.
            System.err.println(e.getClass().getName());
        } finally {
            // Without waiting for threads: a library may have started some, or be caught in one.
            Runtime.getRuntime().halt(status);
        }
    }

    private static void write(Path result, byte[] bytes) throws IOException {
        Files.write(result, bytes);
    }
}
