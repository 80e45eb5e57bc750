package speedup.grader.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import speedup.grader.report.Figures;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SubmissionVerdict;

/** Says what a regrading has changed. */
public final class MarkChanges {

    private MarkChanges() {}

    /**
     * A line for each submission that was graded anew, and one for each of its exercises that was.
     *
     * @param before the gradebook of the class as it was
     * @param merged the same with what was graded anew
     * @param names the submissions that were graded anew
     */
    public static List<String> lines(Gradebook before, Gradebook merged, Set<String> names) {
        Map<String, SubmissionVerdict> old = before.submissions().stream()
                .collect(Collectors.toMap(SubmissionVerdict::name, Function.identity(), (first, second) -> first));
        List<String> lines = new ArrayList<>();
        for (SubmissionVerdict submission : merged.submissions()) {
            SubmissionVerdict then = old.get(submission.name());
            if (then != null && names.contains(submission.name())) {
                lines.add(submission.name() + ": now " + Figures.score(submission.score(), submission.maxScore())
                        + " points");
                lines.addAll(lines(then, submission));
            }
        }
        return lines;
    }

    private static List<String> lines(SubmissionVerdict before, SubmissionVerdict now) {
        Map<String, ExerciseVerdict> old = before.exercises().stream()
                .collect(Collectors.toMap(ExerciseVerdict::id, Function.identity(), (first, second) -> first));
        List<String> lines = new ArrayList<>();
        for (ExerciseVerdict exercise : now.exercises()) {
            ExerciseVerdict then = old.get(exercise.id());
            if (then == null) {
                lines.add("  " + exercise.id() + ": " + exercise.status() + ", not graded before, "
                        + Figures.points(exercise.score()) + " points");
            } else if (!exercise.equals(then)) {
                lines.add("  " + line(then, exercise));
            }
        }
        return lines;
    }

    private static String line(ExerciseVerdict then, ExerciseVerdict now) {
        String status =
                then.status() == now.status() ? now.status() + " as before" : then.status() + " -> " + now.status();
        String points = then.score() == now.score()
                ? Figures.points(now.score())
                : Figures.points(then.score()) + " -> " + Figures.points(now.score());
        return now.id() + ": " + status + ", " + points + " points";
    }
}
