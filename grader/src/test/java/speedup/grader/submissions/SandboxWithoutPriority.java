package speedup.grader.submissions;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import speedup.grader.sandbox.Accounting;
import speedup.grader.sandbox.ExitStatus;
import speedup.grader.sandbox.ResourceUsage;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.kernel.Priority;

/**
 * A sandbox whose processes keep the usual priority. Several graders at a time, each with processes in a real-time
 * class, would leave nothing to all others.
 *
 * @param sandbox the one that starts the processes
 */
record SandboxWithoutPriority(Sandbox sandbox) implements Sandbox {

    @Override
    public SandboxLevel level() {
        return sandbox.level();
    }

    @Override
    public Accounting accounting() {
        return sandbox.accounting();
    }

    @Override
    public Priority priority() {
        return Priority.USUAL;
    }

    @Override
    public boolean holdsCpus() {
        return sandbox.holdsCpus();
    }

    @Override
    public SandboxedProcess start(SandboxedCommand command) throws IOException {
        return new WithoutPriority(sandbox.start(command));
    }

    private record WithoutPriority(SandboxedProcess process) implements SandboxedProcess {

        @Override
        public boolean isAlive() {
            return process.isAlive();
        }

        @Override
        public Optional<ExitStatus> exitStatus() {
            return process.exitStatus();
        }

        @Override
        public boolean awaitExit(Duration atMost) throws InterruptedException {
            return process.awaitExit(atMost);
        }

        @Override
        public ResourceUsage usage() {
            return process.usage();
        }

        @Override
        public boolean prioritise() {
            return true;
        }

        @Override
        public void stopPrioritising() {}

        @Override
        public void freeze() {
            process.freeze();
        }

        @Override
        public void thaw() {
            process.thaw();
        }

        @Override
        public String output() {
            return process.output();
        }

        @Override
        public int leftovers() {
            return process.leftovers();
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
