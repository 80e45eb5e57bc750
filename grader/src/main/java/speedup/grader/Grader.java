package speedup.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import speedup.exercise.Exercise;
import speedup.grader.intake.AnswerFile;
import speedup.grader.intake.Submission;
import speedup.grader.progress.Progress;
import speedup.grader.sandbox.Scratch;
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
     * Grades all submissions, in their order.
     *
     * @throws CancellationException if the thread is interrupted
     */
    public List<SubmissionVerdict> grade(List<Submission> submissions) {
        List<SubmissionVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < submissions.size(); i++) {
            verdicts.add(grade(submissions.get(i), i + 1, submissions.size()));
        }
        return verdicts;
    }

    private SubmissionVerdict grade(Submission submission, int number, int of) {
        List<ExerciseVerdict> verdicts = new ArrayList<>();
        for (Exercise<?, ?, ?> exercise : exercises) {
            Stages stages = new Stages(progress, submission.name(), number, of, exercise.id());
            Ruling ruling = rule(submission, exercise, stages);
            verdicts.add(new ExerciseVerdict(
                    exercise.id(),
                    ruling.status(),
                    ruling.status() == Status.PASSED ? Setting.POINTS : 0,
                    Setting.POINTS,
                    ruling.message(),
                    ruling.details(),
                    ruling.speedups(),
                    stages.end()));
        }
        return new SubmissionVerdict(submission.name(), submission.problems(), verdicts);
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
            Path work = openWorkFolder();
            try {
                return new ExerciseGrading(setting, exercise, work, stages).grade(answer);
            } finally {
                delete(work);
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

    /** A folder that the sandbox's user can read. */
    private static Path openWorkFolder() throws IOException {
        return Files.setPosixFilePermissions(Scratch.folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
