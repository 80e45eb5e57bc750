package speedup.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import speedup.exercise.Exercise;
import speedup.grader.intake.AnswerFile;
import speedup.grader.intake.Submission;
import speedup.grader.progress.Progress;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Ruling;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/**
 * Grades submissions, one exercise after the other: two measurements at a time would disturb each
 * other. Whatever a submission does ends in a verdict and never in an exception.
 */
public final class Grader {

    private final Setting setting;
    private final List<Exercise<?, ?, ?>> exercises;
    private final Progress progress;

    /**
     * A grader.
     *
     * @param exercises what every submission is asked for
     */
    public Grader(Setting setting, List<Exercise<?, ?, ?>> exercises, Progress progress) {
        this.setting = setting;
        this.exercises = List.copyOf(exercises);
        this.progress = progress;
    }

    /**
     * Grades all submissions, in their order. What the machine could not decide is graded again at the end, as
     * often as the setting says.
     *
     * @throws CancellationException if the thread is interrupted
     */
    public List<SubmissionVerdict> grade(List<Submission> submissions) {
        List<List<ExerciseVerdict>> verdicts = new GradingQueue(submissions, exercises)
                .grade(
                        (entry, before) -> grade(
                                submissions.get(entry.submission()),
                                entry.exercise(),
                                stages(submissions, entry),
                                before),
                        setting.retries().most());
        return IntStream.range(0, submissions.size())
                .mapToObj(i -> new SubmissionVerdict(
                        submissions.get(i).name(), submissions.get(i).problems(), verdicts.get(i)))
                .toList();
    }

    private Stages stages(List<Submission> submissions, GradingQueue.Entry entry) {
        int number = entry.submission();
        return new Stages(
                progress,
                submissions.get(number).name(),
                number + 1,
                submissions.size(),
                entry.exercise().id());
    }

    private ExerciseVerdict grade(Submission submission, Exercise<?, ?, ?> exercise, Stages stages, int before) {
        if (before > 0) {
            awaitCalm(stages);
        }
        Ruling ruling = rule(submission, exercise, stages);
        boolean again = before > 0 && ruling.status() == Status.INCONCLUSIVE;
        return new ExerciseVerdict(
                exercise.id(),
                ruling.status(),
                ruling.status() == Status.PASSED ? Setting.POINTS : 0,
                Setting.POINTS,
                again ? ruling.message() + " It has been graded " + (before + 1) + " times." : ruling.message(),
                ruling.details(),
                ruling.speedups(),
                stages.end());
    }

    private void awaitCalm(Stages stages) {
        stages.begin("waiting for a calm machine");
        try {
            CalmMachine.await(setting.calibrations(), setting.retries().patience());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting for a calm machine");
        }
    }

    private Ruling rule(Submission submission, Exercise<?, ?, ?> exercise, Stages stages) {
        String rejection = submission.rejected().get(exercise.id());
        if (rejection != null) {
            return Ruling.of(Status.REJECTED, rejection, List.of());
        }
        AnswerFile answer = submission.answers().get(exercise.id());
        if (answer == null) {
            return Ruling.missing(exercise.answerName() + ".java");
        }
        try {
            try (WorkFolder work = WorkFolder.open()) {
                return new ExerciseGrading(setting, exercise, work.path(), stages).grade(answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(submission);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return hostFailed(submission, String.valueOf(e.getMessage()));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // A fault of the grader, which one submission has brought to light: the others are graded all the same.
            return hostFailed(submission, e.toString());
        }
    }

    private static Ruling hostFailed(Submission submission, String reason) {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(submission);
        }
        return Ruling.hostFailed(reason + ".");
    }

    private static CancellationException interrupted(Submission submission) {
        return new CancellationException("Interrupted while " + submission.name() + " was graded");
    }
}
