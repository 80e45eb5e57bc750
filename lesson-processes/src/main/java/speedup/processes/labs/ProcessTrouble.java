package speedup.processes.labs;

import java.io.UncheckedIOException;
import speedup.lab.LabReport;
import speedup.lab.MissingPrerequisite;

/** Says what it means when processes do not start, or when they break off. */
final class ProcessTrouble {

    private ProcessTrouble() {}

    /** A measurement with child processes. */
    @FunctionalInterface
    interface Measurement {
        LabReport take() throws InterruptedException;
    }

    /** Measures; a failure of a process or of a pipe is something that the machine lacks. */
    static LabReport explained(Measurement measurement) throws MissingPrerequisite, InterruptedException {
        try {
            return measurement.take();
        } catch (UncheckedIOException e) {
            throw new MissingPrerequisite(
                    "It starts Java processes and talks to them, and that failed: "
                            + e.getMessage()
                            + ". Look whether the system limits processes or memory ('ulimit -a').",
                    e);
        }
    }
}
