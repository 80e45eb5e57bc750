package speedup.grader.judge.process;

import java.time.Duration;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.kernel.Priority;
import speedup.rules.VerdictRules;

/**
 * The priority that an answer process has for the time of one question. A real-time class is given for less than the
 * 0.95 of a second that Linux leaves to it: an answer that hangs in it would keep every other program from running, and
 * the kernel would stop it in the middle. A call that takes longer goes on in the usual class; it has been slower than
 * any serial version by then.
 */
final class PriorityLoan {

    private final SandboxedProcess process;
    private final boolean ends;
    private boolean lent;
    private long deadline;

    PriorityLoan(SandboxedProcess process, Priority priority) {
        this.process = process;
        this.ends = priority == Priority.REAL_TIME;
    }

    /** Gives the priority, if the process does not have it, to a process that is frozen. */
    void begin() {
        if (!lent) {
            process.prioritise();
            lent = true;
        }
        deadline = System.nanoTime() + VerdictRules.REAL_TIME_LOAN.toNanos();
    }

    /** Whether the process has it, and is to lose it. */
    boolean isRunning() {
        return lent && ends;
    }

    Duration rest() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    /** Takes it from a process that is frozen. */
    void end() {
        if (isRunning()) {
            process.stopPrioritising();
            lent = false;
        }
    }

    /** Takes it from a process that runs; it is stopped for some milliseconds. */
    void endInCall() {
        process.freeze();
        end();
        process.thaw();
    }
}
