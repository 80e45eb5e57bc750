package speedup.grader.app.local;

import java.util.Optional;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxUnavailableException;

/**
 * What holds a user's own answer: the best sandbox that there is, and none where none can be made. Whoever runs the code
 * wrote it, and could run it anyway; for anybody else's, no sandbox is never chosen silently.
 *
 * @param sandbox the sandbox
 * @param note says that it is none; empty if it is one
 */
record OwnWorkSandbox(Sandbox sandbox, Optional<String> note) {

    /** A way to a sandbox. */
    @FunctionalInterface
    interface Source {

        Sandbox open() throws SandboxUnavailableException;
    }

    /**
     * Tries one way, then the other.
     *
     * @throws SandboxUnavailableException if not even the second one works
     */
    static OwnWorkSandbox of(Source best, Source none) throws SandboxUnavailableException {
        try {
            return new OwnWorkSandbox(best.open(), Optional.empty());
        } catch (SandboxUnavailableException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return new OwnWorkSandbox(
                    none.open(),
                    Optional.of("Your answer runs without a sandbox, as none can be made here. " + reason));
        }
    }
}
