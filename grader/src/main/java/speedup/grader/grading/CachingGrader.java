package speedup.grader.grading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import speedup.exercise.Exercise;
import speedup.grader.cache.VerdictCache;
import speedup.grader.intake.AnswerFile;
import speedup.grader.intake.Submission;
import speedup.grader.lock.MachineLock;
import speedup.grader.progress.GradingListener;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.ExerciseVerdict.StageTime;
import speedup.grader.verdict.Status;

/** Grades the entries of a queue: what no earlier run has graded, and caches the verdicts. */
final class CachingGrader implements GradingQueue.EntryGrader {

    /**
     * What an answer may be told when others, which may be hostile, were graded beside it: they can take time from it,
     * and none of these comes of that. Everything else is found out again with the answer alone.
     */
    private static final Set<Status> NO_DOING_OF_OTHERS =
            EnumSet.of(Status.PASSED, Status.DOES_NOT_COMPILE, Status.NOT_ATTEMPTED);

    private final GradingSettings settings;
    private final VerdictCache cache;
    private final GradingListener progress;
    private final Work work;
    private final List<Submission> submissions;
    private final Map<GradingQueue.Entry, ExerciseVerdict> earlier;

    /** @param earlier what earlier runs have graded */
    CachingGrader(
            GradingSettings settings,
            List<Submission> submissions,
            Map<GradingQueue.Entry, ExerciseVerdict> earlier,
            VerdictCache cache,
            GradingListener progress,
            Work work) {
        this.settings = settings;
        this.submissions = submissions;
        this.earlier = earlier;
        this.cache = cache;
        this.progress = progress;
        this.work = work;
    }

    @Override
    public ExerciseVerdict grade(GradingQueue.Entry entry, int before) {
        ExerciseVerdict verdict = earlier.get(entry);
        if (verdict != null) {
            return verdict;
        }
        Submission submission = submissions.get(entry.submission());
        return told(entry, work.grade(submission, entry.exercise(), stages(entry, progress), before, settings.lock()));
    }

    /** What it has to grade of these exercises. */
    GradingListener.Plan plan(List<Exercise<?, ?, ?>> exercises) {
        Map<String, Integer> untimed = new LinkedHashMap<>();
        Map<String, Integer> timed = new LinkedHashMap<>();
        for (Exercise<?, ?, ?> exercise : exercises) {
            Map<String, Integer> kind = settings.bars().of(exercise).isEmpty() ? untimed : timed;
            for (int i = 0; i < submissions.size(); i++) {
                if (isGraded(new GradingQueue.Entry(i, exercise))) {
                    kind.merge(exercise.id(), 1, Integer::sum);
                }
            }
        }
        return new GradingListener.Plan(untimed, timed, atATime());
    }

    /** Whether there is an answer without an earlier verdict. */
    private boolean isGraded(GradingQueue.Entry entry) {
        return submissions
                        .get(entry.submission())
                        .answers()
                        .containsKey(entry.exercise().id())
                && !earlier.containsKey(entry);
    }

    private ExerciseVerdict told(GradingQueue.Entry entry, ExerciseVerdict verdict) {
        if (isGraded(entry)) {
            Duration time = verdict.stages().stream()
                    .filter(stage -> !stage.stage().equals(Grader.WAITING))
                    .map(StageTime::time)
                    .reduce(Duration.ZERO, Duration::plus);
            synchronized (progress) {
                progress.graded(verdict.id(), time);
            }
        }
        return verdict;
    }

    @Override
    public void gradeUntimed(List<GradingQueue.Entry> entries, BiConsumer<GradingQueue.Entry, ExerciseVerdict> known) {
        List<GradingQueue.Entry> ungraded = ungraded(entries, known);
        List<GradingQueue.Entry> alone = ungraded.size() > 1 ? gradeAtATime(ungraded, known) : ungraded;
        alone.forEach(entry -> known.accept(entry, grade(entry, 0)));
    }

    /** What no earlier run has graded. */
    private List<GradingQueue.Entry> ungraded(
            List<GradingQueue.Entry> entries, BiConsumer<GradingQueue.Entry, ExerciseVerdict> known) {
        List<GradingQueue.Entry> ungraded = new ArrayList<>();
        for (GradingQueue.Entry entry : entries) {
            ExerciseVerdict verdict = earlier.get(entry);
            if (verdict == null) {
                ungraded.add(entry);
            } else {
                known.accept(entry, verdict);
            }
        }
        return ungraded;
    }

    /** Returns those that have to be graded alone. */
    private List<GradingQueue.Entry> gradeAtATime(
            List<GradingQueue.Entry> ungraded, BiConsumer<GradingQueue.Entry, ExerciseVerdict> known) {
        Set<GradingQueue.Entry> alone = new LinkedHashSet<>(ungraded);
        new ConcurrentGrading(settings.lock(), atATime())
                .grade(
                        ungraded,
                        () -> stages(ungraded.get(0), progress).begin(Grader.WAITING),
                        this::gradeBesideOthers,
                        (entry, verdict) -> {
                            told(entry, verdict);
                            if (NO_DOING_OF_OTHERS.contains(verdict.status())) {
                                alone.remove(entry);
                                known.accept(entry, verdict);
                            }
                        });
        return List.copyOf(alone);
    }

    private int atATime() {
        return ConcurrentGrading.atATime(
                settings.cores(), settings.limits().limits().memoryBytes(), ConcurrentGrading.memoryBytes());
    }

    private ExerciseVerdict gradeBesideOthers(GradingQueue.Entry entry) {
        return work.grade(
                submissions.get(entry.submission()),
                entry.exercise(),
                stages(entry, beginnings()),
                0,
                MachineLock.NONE);
    }

    @Override
    public void settle(GradingQueue.Entry entry, ExerciseVerdict verdict) {
        Submission submission = submissions.get(entry.submission());
        AnswerFile answer = submission.answers().get(verdict.id());
        if (answer != null && !earlier.containsKey(entry)) {
            cache.store(submission.name(), answer, verdict);
            synchronized (progress) {
                progress.settled(verdict.id(), verdict.status() == Status.INCONCLUSIVE);
            }
        }
    }

    /** Tells of each entry that it has begun; the stages of several at a time would only alternate. */
    private GradingListener beginnings() {
        AtomicBoolean told = new AtomicBoolean();
        return step -> {
            if (!told.getAndSet(true)) {
                synchronized (progress) {
                    progress.began(step);
                }
            }
        };
    }

    private StageTimer stages(GradingQueue.Entry entry, GradingListener listener) {
        int number = entry.submission();
        return new StageTimer(
                listener,
                submissions.get(number).name(),
                number + 1,
                submissions.size(),
                entry.exercise().id());
    }

    /** Grades an exercise of a submission. */
    interface Work {

        /**
         * Grades it, in any thread.
         *
         * @param before how often it has been graded before
         * @param lock held meanwhile
         */
        ExerciseVerdict grade(
                Submission submission, Exercise<?, ?, ?> exercise, StageTimer stages, int before, MachineLock lock);
    }
}
