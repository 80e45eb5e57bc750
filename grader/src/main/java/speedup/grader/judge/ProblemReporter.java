package speedup.grader.judge;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import speedup.grader.judge.Problem.Kind;
import speedup.grader.sandbox.ExitStatus;
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
            return intruder();
        }
        return switch (failed.cause()) {
            case NOT_ATTEMPTED -> Problem.of(Kind.NOT_ATTEMPTED, "The skeleton is not filled in yet.");
            case MALFORMED -> Problem.of(Kind.WRONG, failed.text());
            case CHANGED_INPUT ->
                Problem.of(
                        Kind.WRONG,
                        "The answer changed its input, which belongs to the caller. Work on a copy, or on what you"
                                + " return.");
            case THREW ->
                new Problem(Kind.THREW, "The answer threw " + firstLine(failed.text()), ownFrames(failed.text()));
        };
    }

    /** What it sent is nothing that the process around the answer would have sent. */
    static Problem intruder() {
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
     * It said nothing in time.
     *
     * @param limit how long the judge waited
     * @param window what went on meanwhile
     */
    static Problem silent(Duration limit, TimedWindow window) {
        String what = "No answer within " + limit.toSeconds() + " s";
        boolean idle = window.tree().cpuNanos() < VerdictRules.IDLE_SHARE * window.wall();
        String guess = idle
                ? "It used no CPU time meanwhile, so its threads or processes wait for something that never comes:"
                        + " look for a deadlock, or a join or read that nobody ends."
                : "It was computing all the time, so look for a loop that never ends.";
        return late(what, ", where a right one takes a fraction of a second. " + guess, window);
    }

    /** It was closed, and did not end in time. */
    static Problem endless(Duration limit, TimedWindow window) {
        String what = "The answer was closed after the last question, and its process did not end within "
                + limit.toSeconds() + " s";
        return late(what, ".", window);
    }

    private static Problem late(String what, String reproach, TimedWindow window) {
        boolean heldUp = window.delay() > VerdictRules.MACHINE_BUSY_SHARE * window.wall();
        return heldUp
                ? Problem.of(
                        Kind.MACHINE_BUSY,
                        what + ", but this machine was busy with other things for most of that time, so it says"
                                + " nothing about the answer. Close other programs and grade it again.")
                : Problem.of(Kind.TIMED_OUT, what + reproach);
    }

    /** It ended, or closed the channel. */
    static Problem gone(SandboxedProcess process) {
        Optional<ExitStatus> ending = await(process);
        String how = ending.map(ProblemReporter::describe)
                .orElse("The answer closed the channel that the grader asks its questions on.");
        return Problem.of(ending.isPresent() ? Kind.ENDED : Kind.BROKE_RULE, how);
    }

    private static String describe(ExitStatus ending) {
        return switch (ending.cause()) {
            case EXITED ->
                "The answer's process ended with exit code " + ending.code()
                        + " before it had answered. An answer must not end its own JVM.";
            case SIGNALLED -> "The answer's process was ended by signal " + ending.code() + " before it had answered.";
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
        return process.ending();
    }

    private static String firstLine(String text) {
        return UntrustedText.beginning(text.lines().findFirst().orElse("something without a name"), LONGEST_NAME);
    }
}
