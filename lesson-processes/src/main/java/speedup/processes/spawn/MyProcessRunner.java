package speedup.processes.spawn;

import java.time.Duration;
import java.util.List;
import speedup.exercise.NotAttemptedException;

/**
 * Your answer to {@code processes/spawn}. This is the only file you edit.
 *
 * <p><b>What to do.</b> Start a program, collect what it writes, wait for it to end, and stop it if it takes too
 * long.
 *
 * <p><b>Rules.</b> {@link ProcessRunner} says what is promised. The program that you have to run does whatever can
 * go wrong: it writes megabytes to one output before it writes to the other, waits for the end of its input, has
 * arguments that no command line survives, starts a child of its own and never ends, and does not listen when it
 * is asked to. Leave no process behind.
 *
 * <p><b>It passes when</b> exit code and both outputs are right, for every child, and no child is left. How fast
 * it is does not matter, nor how long a JVM takes to start, as long as you do not wait for what never comes.
 *
 * <p><b>How to run it.</b> In the IDE, run {@code MyProcessRunnerTest}. In a terminal:
 *
 * <pre>
 *   ./speedup check processes/spawn
 *   ./speedup hint processes/spawn
 * </pre>
 */
public class MyProcessRunner implements ProcessRunner {

    @Override
    public ProcessOutcome run(List<String> command, Duration timeout) {
        throw new NotAttemptedException();
    }
}
