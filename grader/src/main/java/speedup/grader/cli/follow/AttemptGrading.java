package speedup.grader.cli.follow;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.inbox.StudentAttempt;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.intake.InputChoice;
import speedup.grader.progress.GradingListener;
import speedup.grader.report.run.RecordedGrading;
import speedup.grader.verdict.Gradebook;

/**
 * Grades one attempt after the other: grades it, records what came of it, puts it into the report of the class, and tells
 * the student, in this order. Whatever is missing of that is done by the next run.
 *
 * @param context what to work with
 * @param request how each is graded
 */
record AttemptGrading(
        CommandContext context,
        GradeRequest request,
        AttemptOutcomes outcomes,
        ClassReport report,
        FeedbackFolder feedback) {

    /**
     * Grades and tells an attempt; one that has been graded is only told.
     *
     * @return what came of it
     * @throws CancellationException if the thread is interrupted; the attempt is as good as not begun
     * @throws IOException if something cannot be written
     */
    Gradebook run(StudentAttempt attempt, GradingListener progress) throws IOException {
        Optional<RecordedGrading> earlier = outcomes.of(attempt);
        RecordedGrading outcome = earlier.isPresent() ? earlier.get() : grade(attempt, progress);
        if (outcomes.counts(attempt)) {
            report.update(outcome);
        }
        feedback.write(attempt, outcome.gradebook(), outcomes.standing(attempt), context.sections());
        return outcome.gradebook();
    }

    private RecordedGrading grade(StudentAttempt attempt, GradingListener progress) throws IOException {
        Instant began = context.clock().instant();
        GradeRequest own = request.forAttempt(attempt.content(), InputChoice.of(attempt.owner(), attempt.time()));
        Gradebook gradebook = context.grading().grade(own, progress);
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Interrupted while an attempt was graded");
        }
        RecordedGrading outcome =
                report.recorded(gradebook, began, context.clock().instant());
        outcomes.record(attempt, outcome);
        return outcome;
    }
}
