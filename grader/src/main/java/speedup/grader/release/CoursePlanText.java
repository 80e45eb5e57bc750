package speedup.grader.release;

import speedup.grader.release.CoursePlan.PlannedExercise;
import speedup.grader.text.UntrustedText;

/** What the front page of the students' copy says of a plan, in Markdown. */
final class CoursePlanText {

    /** The section stands before this one. */
    private static final String BEFORE = "## Hand it in";

    private CoursePlanText() {}

    /** The page with a section about the plan; as it is if nothing is planned. */
    static String in(String page, CoursePlan plan) {
        if (plan.exercises().isEmpty()) {
            return page;
        }
        StringBuilder text = new StringBuilder("## What counts\n\n");
        if (!plan.title().isEmpty()) {
            text.append(escaped(plan.title())).append(".\n\n");
        }
        text.append(
                "These exercises are graded, in this order. The lessons may have others, which are for practice.\n\n");
        text.append("| exercise | what to do | points |\n|---|---|---|\n");
        for (PlannedExercise exercise : plan.exercises()) {
            text.append("| `" + exercise.id() + "` | " + escaped(exercise.title()) + " | " + exercise.points()
                    + (exercise.isBonus() ? ", on top" : "") + " |\n");
        }
        plan.due().ifPresent(due -> text.append("\nDue: ").append(due).append(".\n"));
        return page.replace(BEFORE, text.append('\n').append(BEFORE));
    }

    private static String escaped(String text) {
        return UntrustedText.line(text).replaceAll("([\\\\`*_\\[\\]<>|#&!])", "\\\\$1");
    }
}
