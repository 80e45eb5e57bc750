package speedup.grader.grading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import speedup.exercise.Exercise;
import speedup.grader.cache.ContentHash;
import speedup.grader.intake.AnswerFile;
import speedup.grader.intake.Submission;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.ReasonCode;
import speedup.grader.verdict.Ruling;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.VerdictOrigin;
import speedup.grader.verdict.VerdictOrigin.GradedFile;
import speedup.rules.VerdictRules;

/** What a submission has for an exercise. */
record SubmittedAnswer(Submission submission, Exercise<?, ?, ?> exercise) {

    /** The answer's file, if there is one that can be graded. */
    Optional<AnswerFile> file() {
        return Optional.ofNullable(submission.answers().get(exercise.id()));
    }

    /** The ruling where there is no file to grade. */
    Ruling withoutFile() {
        String rejection = submission.rejected().get(exercise.id());
        if (rejection != null) {
            return Ruling.of(Status.REJECTED, ReasonCode.FILE_NOT_TAKEN, rejection, List.of());
        }
        String fault = submission.unread().get(exercise.id());
        return fault == null ? Ruling.missing(exercise.answerName() + ".java") : Ruling.hostFailed(fault);
    }

    /** Whether there is a file, and nothing against grading it. */
    boolean isGraded() {
        return file().isPresent()
                && !submission.rejected().containsKey(exercise.id())
                && !submission.unread().containsKey(exercise.id());
    }

    /**
     * The verdict that a ruling makes.
     *
     * @param before how often it has been graded before
     * @param stages what was done, which ends now
     */
    ExerciseVerdict verdict(Ruling ruling, int before, StageTimer stages, Instant given) {
        ExerciseVerdict verdict = new ExerciseVerdict(
                exercise.id(),
                ruling.status(),
                ruling.status() == Status.PASSED ? VerdictRules.POINTS : 0,
                VerdictRules.POINTS,
                before > 0 ? ruling.message() + " It has been graded " + (before + 1) + " times." : ruling.message(),
                ruling.details(),
                ruling.speedups(),
                stages.end());
        Optional<GradedFile> graded =
                file().map(answer -> new GradedFile(answer.path(), ContentHash.ofText(answer.content())));
        return verdict.from(new VerdictOrigin(ruling.reason(), before + 1, Optional.of(given), graded, List.of()))
                .with(ruling.tests());
    }
}
