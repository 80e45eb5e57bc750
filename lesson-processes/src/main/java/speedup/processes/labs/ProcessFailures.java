package speedup.processes.labs;

import java.io.UncheckedIOException;
import speedup.lab.LabReport;
import speedup.lab.MissingPrerequisiteException;

/** Says what it means when processes do not start, or when they break off. */
final class ProcessFailures {

    private ProcessFailures() {}

    /** A measurement with child processes. */
    @FunctionalInterface
    interface Measurement {
        LabReport take() throws InterruptedException;
    }

    /** Measures; a failure of a process or of a pipe is something that the machine lacks. */
    static LabReport explained(Measurement measurement) throws MissingPrerequisiteException, InterruptedException {
        try {
            return measurement.take();
        } catch (UncheckedIOException e) {
            throw new MissingPrerequisiteException(
                    "It starts Java processes and talks to them, and that failed: "
                            + e.getMessage()
                            + ". Look whether the system limits processes or memory ('ulimit -a').",
                    e);
        }
    }
}
