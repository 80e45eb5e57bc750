package speedup.grader.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import speedup.exercise.Exercise;
import speedup.grader.cache.VerdictCache;
import speedup.grader.intake.AnswerFile;
import speedup.grader.intake.Submission;
import speedup.grader.lock.MachineLock;
import speedup.grader.progress.GradingListener;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Ruling;
import speedup.grader.verdict.SubmissionVerdict;

/**
 * Grades submissions. What no clock decides comes first, as many answers at a time as there are cores and memory for; then one exercise
 * after the other: two measurements at a time would disturb each other. Whatever a submission does ends in a verdict and never in an exception.
 */
public final class Grader {

    /** The stage in which another grader has the machine. */
    static final String WAITING = "waiting for another grading";

    private final GradingSettings settings;
    private final List<Exercise<?, ?, ?>> exercises;
    private final GradingListener progress;
    private final VerdictCache cache;
    private final ReferenceClasses references;
    private final Clock clock;
    private final UntouchedAnswers untouched = new UntouchedAnswers();

    /**
     * A grader.
     *
     * @param exercises what every submission is asked for
     * @param cache what is not graded again, and where verdicts go as they are made
     * @param references the course's own answers, which are timed beside those that are graded
     * @param clock tells when a verdict was given
     */
    public Grader(
            GradingSettings settings,
            List<Exercise<?, ?, ?>> exercises,
            GradingListener progress,
            VerdictCache cache,
            ReferenceClasses references,
            Clock clock) {
        this.settings = settings;
        this.exercises = List.copyOf(exercises);
        this.progress = progress;
        this.cache = cache;
        this.references = references;
        this.clock = clock;
    }

    /**
     * Grades all submissions, in their order. What is in doubt is graded again at the end, as often as the
     * settings say.
     *
     * @throws CancellationException if the thread is interrupted
     */
    public List<SubmissionVerdict> grade(List<Submission> submissions) {
        Map<GradingQueue.Entry, ExerciseVerdict> earlier = earlier(submissions);
        CachingGrader grader = new CachingGrader(settings, submissions, earlier, cache, progress, this::grade);
        progress.planned(grader.plan(exercises));
        List<List<ExerciseVerdict>> verdicts = new GradingQueue(
                        submissions, exercises, settings.cores(), settings.bars())
                .grade(grader, settings.retries().most());
        return IntStream.range(0, submissions.size())
                .mapToObj(i -> new SubmissionVerdict(
                        submissions.get(i).name(), submissions.get(i).problems(), verdicts.get(i)))
                .toList();
    }

    /** What earlier runs have graded, and says so. */
    private Map<GradingQueue.Entry, ExerciseVerdict> earlier(List<Submission> submissions) {
        Map<GradingQueue.Entry, ExerciseVerdict> earlier = new LinkedHashMap<>();
        int answers = 0;
        for (int i = 0; i < submissions.size(); i++) {
            for (Exercise<?, ?, ?> exercise : exercises) {
                AnswerFile answer = submissions.get(i).answers().get(exercise.id());
                if (answer != null) {
                    answers++;
                    GradingQueue.Entry entry = new GradingQueue.Entry(i, exercise);
                    cache.find(submissions.get(i).name(), exercise.id(), answer)
                            .ifPresent(verdict -> earlier.put(entry, verdict));
                }
            }
        }
        if (!earlier.isEmpty()) {
            progress.noted(earlier.size() + " of " + answers + " answers were graded before, under the same"
                    + " conditions, and keep their verdicts. --fresh grades them again.");
        }
        return earlier;
    }

    private ExerciseVerdict grade(
            Submission submission, Exercise<?, ?, ?> exercise, StageTimer stages, int before, MachineLock lock) {
        SubmittedAnswer answer = new SubmittedAnswer(submission, exercise);
        Ruling ruling = answer.isGraded() ? rule(answer, stages, before, lock) : answer.withoutFile();
        return answer.verdict(ruling, before, stages, clock.instant());
    }

    private Ruling rule(SubmittedAnswer submitted, StageTimer stages, int before, MachineLock lock) {
        Submission submission = submitted.submission();
        Exercise<?, ?, ?> exercise = submitted.exercise();
        AnswerFile answer = submitted.file().orElseThrow();
        Optional<Ruling> notFilledIn = untouched.find(exercise, answer);
        if (notFilledIn.isPresent()) {
            return notFilledIn.get();
        }
        try {
            Ruling ruling = lock.take(() -> stages.begin(WAITING), () -> grade(exercise, answer, stages, before));
            return untouched.remember(exercise, answer, ruling);
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

    private Ruling grade(Exercise<?, ?, ?> exercise, AnswerFile answer, StageTimer stages, int before)
            throws IOException, InterruptedException {
        if (before > 0) {
            stages.begin("waiting for a calm machine");
            QuietMachine.await(settings.calibrations(), settings.retries().patience());
        }
        try (TempDirectory work = TempDirectory.open()) {
            return new ExerciseGrading(settings, exercise, work.path(), references, stages).grade(answer);
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
