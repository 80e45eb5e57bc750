package speedup.processes.spawn;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Runs programs, each in a process of its own.
 *
 * <p><b>Streams.</b> The child finds its standard input at its end. Whatever it writes to its standard output and
 * to its error output is kept, each for itself, byte by byte: it need not be text. A pipe holds only 64 KB ({@code
 * pipe(7)}), and a child that has filled it waits until somebody reads, for whichever of the two it is.
 *
 * <p><b>Time.</b> If the child has not ended when its time is up, it is killed with all its descendants, the
 * processes that it has started and those that they have. Some do not listen when they are asked to end. What had
 * been written until then is part of the outcome. What a child leaves behind that ends in time is not looked for:
 * when a parent is gone, the operating system no longer tells whose child somebody was.
 */
public interface ProcessRunner {

    /**
     * Runs a program to its end, or to the end of its time.
     *
     * @param command the program, and the arguments that it is given: each of them exactly as it stands here, be it
     *     empty or with spaces and quotes; not changed
     * @param timeout how long the program may take, more than 0; the call may take a little longer
     * @return the exit code, if there is one, and everything that was written. The child has ended; those of its
     *     descendants that were killed have ended, or are about to
     * @throws IOException if the program cannot be started
     * @throws InterruptedException if the calling thread is interrupted while it waits; the child and its
     *     descendants have then been killed
     */
    ProcessOutcome run(List<String> command, Duration timeout) throws IOException, InterruptedException;
}
