package speedup.grader.report;

import java.util.ArrayList;
import java.util.List;
import speedup.grader.text.Paragraph;
import speedup.grader.text.TextStyle;
import speedup.grader.text.TextStyle.Tone;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.CourseTerms;
import speedup.grader.verdict.CourseTerms.ExerciseTerms;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Gradebook.Conditions;
import speedup.grader.verdict.Status;

/**
 * A gradebook as text for a person: each submission, the whole class if there are several, and the
 * conditions that the marks were made under. Whatever came from a submission is harmless in it.
 */
public final class ConsoleReport {

    private final TextStyle style;

    /** A report that explains what did not pass: of a class, nobody reads more. */
    public ConsoleReport(TextStyle style) {
        this.style = style;
    }

    /** The text, with a line feed after every line. */
    public String text(Gradebook gradebook) {
        List<String> lines = new ArrayList<>();
        gradebook.submissions().forEach(submission -> {
            lines.addAll(SubmissionSection.lines(submission, style, exercise -> exercise.status() != Status.PASSED));
            lines.add("");
        });
        if (gradebook.submissions().size() > 1) {
            lines.addAll(ClassSummary.lines(gradebook.submissions(), style));
            lines.add("");
        }
        lines.addAll(conditions(gradebook.conditions(), style));
        return String.join("\n", lines) + "\n";
    }

    private static String course(CourseTerms course) {
        long bars = course.exercises().stream().filter(ExerciseTerms::ownBar).count();
        return ", marked by " + course.file() + (course.title().isEmpty() ? "" : " (" + course.title() + ")")
                + (bars == 0 ? "" : ", " + bars + " with bars of its own");
    }

    static List<String> conditions(Conditions conditions, TextStyle style) {
        return Paragraph.wrap(UntrustedText.line(conditions(conditions)), style.width()).stream()
                .map(line -> style.paint(Tone.QUIET, line))
                .toList();
    }

    private static String conditions(Conditions conditions) {
        return "Conditions: sandbox " + conditions.sandbox() + ", CPU times from " + conditions.accounting()
                + ", timed at " + conditions.priority() + ", "
                + Figures.cores(conditions.cores()) + " of " + conditions.processor() + ", Java " + conditions.java()
                + conditions.course().map(ConsoleReport::course).orElse("");
    }
}
