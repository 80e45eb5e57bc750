package speedup.grader.judge.process;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import speedup.grader.judge.process.Problem.Kind;
import speedup.grader.sandbox.ExitStatus;
import speedup.grader.sandbox.ProcessTree;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.text.UntrustedText;
import speedup.rules.VerdictRules;
import speedup.runtime.AnswerMain;
import speedup.runtime.Message;
import speedup.runtime.Message.Failed;

/** Says what went wrong when a process did not answer. */
final class ProblemReporter {

    /** Characters of what an exception says about itself, which may be anything. */
    private static final int LONGEST_NAME = 400;

    private ProblemReporter() {}

    /** It sent something other than the answer. */
    static Problem unexpected(Message message) {
        if (!(message instanceof Failed failed)) {
            return protocolViolation();
        }
        return switch (failed.cause()) {
            case NOT_ATTEMPTED -> Problem.of(Kind.NOT_ATTEMPTED, "The skeleton is not filled in yet.");
            case MALFORMED -> Problem.of(Kind.WRONG, failed.text());
            case CHANGED_INPUT ->
                Problem.of(
                        Kind.WRONG,
                        "The answer changed its input, which belongs to the caller. Work on a copy, or on what you"
                                + " return.");
            case CHANGED_RESULT ->
                Problem.of(
                        Kind.WRONG,
                        "The answer wrote into a result that it had returned before, in a later call or by a thread that it"
                                + " had not waited for. Each call returns a result of its own, which belongs to the caller"
                                + " from then on.");
            case THREW ->
                new Problem(Kind.THREW, "The answer threw " + firstLine(failed.text()), ownFrames(failed.text()));
        };
    }

    /** What it sent is no message of the protocol, or none that belongs here. */
    static Problem protocolViolation() {
        return Problem.of(Kind.BROKE_RULE, "The answer wrote to the channel that the grader asks its questions on.");
    }

    /** It stored more than anybody looks at. */
    static Problem tooLarge(int bytes) {
        return Problem.of(
                Kind.WRONG,
                "The answer has " + bytes + " bytes, which is many times what a right one has. Look at how much it"
                        + " returns.");
    }

    /** A stack trace without the frames of the process that called the answer. */
    private static String ownFrames(String trace) {
        String harness = "at " + AnswerMain.class.getPackageName() + ".";
        return trace.lines().filter(line -> !line.strip().startsWith(harness)).collect(Collectors.joining("\n"));
    }

    /**
     * It sent nothing in time.
     *
     * @param limit how long the judge waited
     * @param window what went on meanwhile
     */
    static Problem timedOut(Duration limit, TimedWindow window) {
        String what = "No answer within " + limit.toSeconds() + " s";
        boolean idle = window.tree().cpuNanos() < VerdictRules.IDLE_SHARE * window.wall();
        String hint = idle
                ? "It used no CPU time meanwhile, so its threads or processes wait for something that never comes:"
                        + " look for a deadlock, or a join or read that nobody ends."
                : "It was computing all the time, so look for a loop that never ends.";
        return late(what, ", where a right one takes a fraction of a second. " + hint, window);
    }

    /** It was closed, and did not end in time. */
    static Problem didNotEnd(Duration limit, TimedWindow window) {
        String what = "The answer was closed after the last question, and its process did not end within "
                + limit.toSeconds() + " s";
        return late(what, ".", window);
    }

    /**
     * Its processes could not be stopped in time.
     *
     * @param window what went on meanwhile
     */
    static Problem notStopped(TimedWindow window) {
        String what = "The answer's threads and processes could not be stopped within "
                + Duration.ofNanos(ProcessTree.TIMEOUT_NANOS).toSeconds() + " s";
        return late(
                what,
                ": too many of them wait in the kernel for one another, or start new ones. Use fewer threads, and let"
                        + " only one at a time write to a file.",
                window);
    }

    private static Problem late(String what, String advice, TimedWindow window) {
        boolean machineBusy = window.delay() > VerdictRules.MACHINE_BUSY_SHARE * window.wall();
        return machineBusy
                ? Problem.of(
                        Kind.MACHINE_BUSY,
                        what + ", but this machine was busy with other things for most of that time, so it says"
                                + " nothing about the answer. Close other programs and grade it again.")
                : Problem.of(Kind.TIMED_OUT, what + advice);
    }

    /** It ended, or closed the channel. */
    static Problem ended(SandboxedProcess process) {
        Optional<ExitStatus> status = await(process);
        String how = status.map(ProblemReporter::describe)
                .orElse("The answer closed the channel that the grader asks its questions on.");
        return Problem.of(status.isPresent() ? Kind.ENDED : Kind.BROKE_RULE, how);
    }

    private static String describe(ExitStatus status) {
        return switch (status.cause()) {
            case EXITED ->
                "The answer's process ended with exit code " + status.code()
                        + " before it had answered. An answer must not end its own JVM.";
            case SIGNALLED -> "The answer's process was ended by signal " + status.code() + " before it had answered.";
            case TIME_LIMIT -> "The answer's process took longer than is allowed for all questions together.";
            case MEMORY_LIMIT -> "The answer's processes used more memory than is allowed.";
        };
    }

    private static Optional<ExitStatus> await(SandboxedProcess process) {
        try {
            process.awaitExit(VerdictRules.EXIT_TIME);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return process.exitStatus();
    }

    private static String firstLine(String text) {
        return UntrustedText.beginning(text.lines().findFirst().orElse("something without a name"), LONGEST_NAME);
    }
}
