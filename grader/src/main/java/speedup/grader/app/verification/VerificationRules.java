package speedup.grader.app.verification;

import java.util.Optional;
import speedup.grader.app.verification.VerifiedAnswer.Finding;
import speedup.grader.fakes.ExpectedVerdict;
import speedup.grader.report.StatusLabel;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

/**
 * Whether an answer of the course got the verdict that it must get.
 *
 * @param withClock whether speed decided; otherwise the figures and the message of a right answer mean nothing
 */
record VerificationRules(boolean withClock) {

    static final String STARTER = "starter";
    static final String SOLUTION = "solution";

    private static final String RAISED = String.format(
            "It has to leave room, so its bar is %.0f%% above that of the exercise. ", 100 * VerificationBars.ROOM);

    /** The starter compiles, and is told from an answer. */
    VerifiedAnswer starter(ExerciseVerdict verdict) {
        return compared(STARTER, Status.NOT_ATTEMPTED, verdict, "");
    }

    /** The reference answer passes, where speed decides under a bar that is raised by the room it must have. */
    VerifiedAnswer solution(ExerciseVerdict verdict) {
        return compared(
                SOLUTION,
                Status.PASSED,
                verdict,
                withClock && !verdict.speedups().isEmpty() ? RAISED : "");
    }

    /** A fake gets the status that it must get, and is told what it must be told. */
    VerifiedAnswer fake(String name, ExpectedVerdict expected, ExerciseVerdict verdict) {
        boolean hasUsualMessage = withClock || verdict.status() != Status.PASSED;
        if (verdict.status() == expected.status()
                && hasUsualMessage
                && !expected.message().matcher(verdict.message()).find()) {
            String note = "The message should match \"" + expected.message() + "\", and is: " + verdict.message();
            return answer(name, expected.status(), verdict, Finding.NOT_AS_EXPECTED, note);
        }
        return compared(name, expected.status(), verdict, "");
    }

    private VerifiedAnswer compared(String name, Status expected, ExerciseVerdict verdict, String beginning) {
        if (verdict.status() == expected) {
            return answer(name, expected, verdict, Finding.AS_EXPECTED, "");
        }
        Finding finding = verdict.status() == Status.INCONCLUSIVE ? Finding.OPEN : Finding.NOT_AS_EXPECTED;
        return answer(name, expected, verdict, finding, beginning + message(verdict));
    }

    /** Without the clock, what a right answer is told is about a bar that says nothing. */
    private String message(ExerciseVerdict verdict) {
        return withClock || verdict.status() != Status.PASSED ? verdict.message() : "Every answer was right.";
    }

    private VerifiedAnswer answer(String name, Status expected, ExerciseVerdict verdict, Finding finding, String note) {
        return new VerifiedAnswer(
                verdict.id(),
                name,
                StatusLabel.of(expected),
                StatusLabel.of(verdict.status()),
                withClock ? verdict.speedup() : Optional.empty(),
                finding,
                note);
    }
}
