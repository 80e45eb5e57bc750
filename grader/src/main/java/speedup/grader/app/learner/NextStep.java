package speedup.grader.app.learner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import speedup.exercise.Exercise;
import speedup.grader.app.Catalogue;
import speedup.grader.app.SectionAdvice;
import speedup.grader.course.LessonSections;
import speedup.grader.verdict.Status;

/** What to suggest to the learner. */
public final class NextStep {

    private NextStep() {}

    /** The next exercise to check, if any is left. */
    public static String after(Catalogue catalogue, ProgressStore progress) {
        if (catalogue.all().isEmpty()) {
            return "There are no exercises here.";
        }
        return catalogue
                .nextOpen(progress::isPassed)
                .map(exercise -> "Next: " + check(exercise))
                .orElse("Every exercise is passed.");
    }

    /** The same, and before it the section that leads to that exercise. */
    public static List<String> withReading(Catalogue catalogue, ProgressStore progress, LessonSections sections) {
        List<String> lines = new ArrayList<>();
        catalogue
                .nextOpen(progress::isPassed)
                .flatMap(exercise -> sections.of(exercise.id()))
                .ifPresent(section -> lines.add(SectionAdvice.line(section)));
        lines.add(after(catalogue, progress));
        return lines;
    }

    /** What to do about an exercise that did not pass. */
    public static String about(Exercise<?, ?, ?> exercise, Status status) {
        return switch (status) {
            case NOT_ATTEMPTED -> "Next: edit " + answerFile(exercise) + ", then " + check(exercise);
            case INCONCLUSIVE ->
                "Next: " + check(exercise) + " when the machine is quieter; ./speedup machine"
                        + " shows what it can do";
            default ->
                "Next: edit " + answerFile(exercise) + ", then " + check(exercise) + "\nStuck? " + hint(exercise);
        };
    }

    public static String check(Exercise<?, ?, ?> exercise) {
        return "./speedup check " + exercise.id();
    }

    public static String hint(Exercise<?, ?, ?> exercise) {
        return "./speedup hint " + exercise.id();
    }

    private static String answerFile(Exercise<?, ?, ?> exercise) {
        return new OwnAnswer(Path.of(""), exercise).name();
    }
}
