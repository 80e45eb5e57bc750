package speedup.grader.grading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import speedup.exercise.Exercise;
import speedup.grader.intake.Submission;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

/**
 * All exercises of all submissions: first those for which no clock decides, which can be graded at a time, then the
 * others, in their order. What could not be decided comes again at the end, and so does, once, what was too slow by so
 * little that another JVM might decide otherwise.
 */
final class GradingQueue {

    private final List<Submission> submissions;
    private final List<Exercise<?, ?, ?>> exercises;
    private final Map<Entry, ExerciseVerdict> verdicts = new LinkedHashMap<>();
    private final Set<Entry> doubted = new HashSet<>();
    private final int cores;
    private final Bars bars;

    /**
     * A queue.
     *
     * @param cores how many cores an answer may use
     * @param bars what exercises ask for beyond being right
     */
    GradingQueue(List<Submission> submissions, List<Exercise<?, ?, ?>> exercises, int cores, Bars bars) {
        this.submissions = submissions;
        this.exercises = exercises;
        this.cores = cores;
        this.bars = bars;
    }

    /**
     * One exercise of one submission.
     *
     * @param submission its place, from 0
     */
    record Entry(int submission, Exercise<?, ?, ?> exercise) {}

    /** Grades one entry. */
    interface EntryGrader {

        /**
         * Grades it.
         *
         * @param before how often it has been graded before
         */
        ExerciseVerdict grade(Entry entry, int before);

        /**
         * Grades entries for the first time, for which no clock decides.
         *
         * @param known is told each verdict as soon as it is there, in the calling thread
         */
        void gradeUntimed(List<Entry> entries, BiConsumer<Entry, ExerciseVerdict> known);

        /** Takes note of the last verdict on an entry. */
        void settle(Entry entry, ExerciseVerdict verdict);
    }

    /**
     * Grades everything once, and then what is in doubt up to so many times more.
     *
     * @return for each submission, a verdict for each exercise
     */
    List<List<ExerciseVerdict>> grade(EntryGrader grader, int retries) {
        List<Entry> waiting = all();
        for (int before = 0; !waiting.isEmpty(); before++) {
            List<Entry> again = new ArrayList<>();
            boolean isLast = before >= retries;
            BiConsumer<Entry, ExerciseVerdict> known = (entry, verdict) -> {
                verdicts.put(entry, verdict);
                if (!isLast && isInDoubt(entry, verdict)) {
                    again.add(entry);
                } else {
                    grader.settle(entry, verdict);
                }
            };
            if (before == 0) {
                grader.gradeUntimed(waiting.stream().filter(this::isUntimed).toList(), known);
                waiting = waiting.stream().filter(entry -> !isUntimed(entry)).toList();
            }
            for (Entry entry : waiting) {
                known.accept(entry, grader.grade(entry, before));
            }
            waiting = again;
        }
        return bySubmission();
    }

    private boolean isUntimed(Entry entry) {
        return bars.of(entry.exercise()).isEmpty();
    }

    private List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < submissions.size(); i++) {
            for (Exercise<?, ?, ?> exercise : exercises) {
                all.add(new Entry(i, exercise));
            }
        }
        return all;
    }

    private boolean isInDoubt(Entry entry, ExerciseVerdict verdict) {
        boolean isUnread = submissions.get(entry.submission()).unread().containsKey(verdict.id());
        if (isUnread || hasTooFewCores(entry.exercise())) {
            // It is not read again; and with too few cores, inconclusive is the best that another attempt could give.
            return false;
        }
        return verdict.status() == Status.INCONCLUSIVE || (verdict.nearlyPassed() && doubted.add(entry));
    }

    private boolean hasTooFewCores(Exercise<?, ?, ?> exercise) {
        return bars.of(exercise).stream().anyMatch(requirement -> requirement.fewestCores() > cores);
    }

    private List<List<ExerciseVerdict>> bySubmission() {
        List<List<ExerciseVerdict>> lists = new ArrayList<>();
        for (int i = 0; i < submissions.size(); i++) {
            int submission = i;
            lists.add(exercises.stream()
                    .map(exercise -> Objects.requireNonNull(verdicts.get(new Entry(submission, exercise))))
                    .toList());
        }
        return lists;
    }
}
