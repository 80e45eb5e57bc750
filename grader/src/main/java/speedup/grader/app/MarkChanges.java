package speedup.grader.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import speedup.grader.report.Figures;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SubmissionVerdict;
import speedup.grader.verdict.VerdictOrigin.EarlierMark;

/** Says what a regrading has changed. */
public final class MarkChanges {

    private MarkChanges() {}

    /**
     * A line for each submission that was graded anew, and one for each of its exercises.
     *
     * @param merged the gradebook of the class, with what was graded anew
     * @param names the submissions that were graded anew
     */
    public static List<String> lines(Gradebook merged, Set<String> names) {
        List<String> lines = new ArrayList<>();
        for (SubmissionVerdict submission : merged.submissions()) {
            if (names.contains(submission.name())) {
                lines.add(submission.name() + ": now " + Figures.score(submission.score(), submission.maxScore())
                        + " points");
                submission.exercises().forEach(exercise -> lines.add("  " + line(exercise)));
            }
        }
        return lines;
    }

    private static String line(ExerciseVerdict exercise) {
        List<EarlierMark> earlier = exercise.origin().earlier();
        if (earlier.isEmpty()) {
            return exercise.id() + ": " + exercise.status() + ", not graded before, " + Figures.points(exercise.score())
                    + " points";
        }
        EarlierMark before = earlier.get(earlier.size() - 1);
        String status = before.status() == exercise.status()
                ? exercise.status() + " as before"
                : before.status() + " -> " + exercise.status();
        String points = before.score() == exercise.score()
                ? Figures.points(exercise.score())
                : Figures.points(before.score()) + " -> " + Figures.points(exercise.score());
        return exercise.id() + ": " + status + ", " + points + " points";
    }
}
