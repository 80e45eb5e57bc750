package speedup.grader.cli;

import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.Course;
import speedup.grader.verdict.Status;

/** What to suggest to the learner. */
final class NextStep {

    private NextStep() {}

    /** The next exercise to check, if any is left. */
    static String after(Catalogue catalogue, ProgressBook progress) {
        if (catalogue.all().isEmpty()) {
            return "There are no exercises here.";
        }
        return catalogue
                .nextOpen(progress::isPassed)
                .map(exercise -> "Next: " + check(exercise))
                .orElse("Every exercise is passed.");
    }

    /** What to do about an exercise that did not pass. */
    static String about(Exercise<?, ?, ?> exercise, Status status) {
        return switch (status) {
            case NOT_ATTEMPTED -> "Next: edit " + answerFile(exercise) + ", then " + check(exercise);
            case INCONCLUSIVE ->
                "Next: " + check(exercise) + " when the machine is quieter; ./speedup machine"
                        + " shows what it can do";
            default ->
                "Next: edit " + answerFile(exercise) + ", then " + check(exercise) + "\nStuck? " + hint(exercise);
        };
    }

    static String check(Exercise<?, ?, ?> exercise) {
        return "./speedup check " + exercise.id();
    }

    static String hint(Exercise<?, ?, ?> exercise) {
        return "./speedup hint " + exercise.id();
    }

    private static String answerFile(Exercise<?, ?, ?> exercise) {
        return Course.moduleFolder(Exercises.lesson(exercise)) + "/src/main/java/" + exercise.answerFile();
    }
}
