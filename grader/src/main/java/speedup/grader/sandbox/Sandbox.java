package speedup.grader.sandbox;

import java.io.IOException;
import speedup.grader.sandbox.kernel.Priority;

/** Starts untrusted programs in isolation. Thread-safe. */
public interface Sandbox {

    /** How strongly it isolates. */
    SandboxLevel level();

    /** Where CPU times come from. */
    Accounting accounting();

    /** What {@link SandboxedProcess#prioritise()} gives. */
    Priority priority();

    /** Whether a command cannot leave the CPUs that it is given. Otherwise it begins on them, and may take others. */
    boolean holdsCpus();

    /**
     * Starts a command and returns when it runs.
     *
     * @throws IOException if a path, the program or a tool of the sandbox is missing, or the kernel refuses a step
     */
    SandboxedProcess start(SandboxedCommand command) throws IOException;
}
