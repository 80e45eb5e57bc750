package speedup.grader.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import speedup.grader.text.Paragraph;
import speedup.grader.text.TextStyle;
import speedup.grader.text.TextStyle.Tone;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Gradebook.Conditions;
import speedup.grader.verdict.Status;

/**
 * A gradebook as text for a person: each submission, the whole class if there are several, and the
 * conditions that the marks were made under. Whatever came from a submission is harmless in it.
 */
public final class ConsoleReport {

    private final TextStyle look;
    private final Predicate<ExerciseVerdict> explained;

    private ConsoleReport(TextStyle look, Predicate<ExerciseVerdict> explained) {
        this.look = look;
        this.explained = explained;
    }

    /** A report that explains what did not pass: of a class, nobody reads more. */
    public ConsoleReport(TextStyle look) {
        this(look, exercise -> exercise.status() != Status.PASSED);
    }

    /** A report that explains what passed too, for the one who wrote it. */
    public static ConsoleReport explainingAll(TextStyle look) {
        return new ConsoleReport(look, exercise -> true);
    }

    /** The text, with a line feed after every line. */
    public String text(Gradebook gradebook) {
        List<String> lines = new ArrayList<>();
        gradebook.submissions().forEach(submission -> {
            lines.addAll(SubmissionSection.lines(submission, look, explained));
            lines.add("");
        });
        if (gradebook.submissions().size() > 1) {
            lines.addAll(ClassSummary.lines(gradebook.submissions(), look));
            lines.add("");
        }
        Paragraph.wrap(UntrustedText.line(conditions(gradebook.conditions())), look.width())
                .forEach(line -> lines.add(look.paint(Tone.QUIET, line)));
        return String.join("\n", lines) + "\n";
    }

    private static String conditions(Conditions conditions) {
        return "Conditions: sandbox " + conditions.sandbox() + ", CPU times from " + conditions.accounting()
                + ", timed at " + conditions.priority() + ", "
                + Figures.cores(conditions.cores()) + " of " + conditions.processor() + ", Java " + conditions.java();
    }
}
