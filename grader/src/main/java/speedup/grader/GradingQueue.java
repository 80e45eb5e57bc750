package speedup.grader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import speedup.exercise.Exercise;
import speedup.grader.intake.Submission;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

/** All exercises of all submissions, in their order; what could not be decided comes again at the end. */
final class GradingQueue {

    private final List<Submission> submissions;
    private final List<Exercise<?, ?, ?>> exercises;
    private final Map<Entry, ExerciseVerdict> verdicts = new LinkedHashMap<>();

    GradingQueue(List<Submission> submissions, List<Exercise<?, ?, ?>> exercises) {
        this.submissions = submissions;
        this.exercises = exercises;
    }

    /**
     * One exercise of one submission.
     *
     * @param submission its place, from 0
     */
    record Entry(int submission, Exercise<?, ?, ?> exercise) {}

    /** Grades one entry. */
    @FunctionalInterface
    interface Marker {

        /**
         * Grades it.
         *
         * @param before how often it has been graded before
         */
        ExerciseVerdict grade(Entry entry, int before);
    }

    /**
     * Grades everything once, and then what is inconclusive up to so many times more.
     *
     * @return for each submission, a verdict for each exercise
     */
    List<List<ExerciseVerdict>> grade(Marker marker, int retries) {
        for (int i = 0; i < submissions.size(); i++) {
            for (Exercise<?, ?, ?> exercise : exercises) {
                Entry entry = new Entry(i, exercise);
                verdicts.put(entry, marker.grade(entry, 0));
            }
        }
        for (int before = 1; before <= retries; before++) {
            for (Entry entry : inconclusive()) {
                verdicts.put(entry, marker.grade(entry, before));
            }
        }
        return bySubmission();
    }

    private List<Entry> inconclusive() {
        return verdicts.entrySet().stream()
                .filter(graded -> graded.getValue().status() == Status.INCONCLUSIVE)
                .map(Map.Entry::getKey)
                .toList();
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
