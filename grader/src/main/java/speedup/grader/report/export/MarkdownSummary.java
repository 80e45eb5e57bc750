package speedup.grader.report.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import speedup.grader.report.Figures;
import speedup.grader.report.StatusLabel;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/**
 * A table of marks, and what to do about those that are not full. It ends before a size, at which GitHub Actions
 * refuses a step's summary: at the end of a submission, or at the end of a line if not even the first one fits.
 */
public final class MarkdownSummary {

    /** What a sentence on what is not shown may take. */
    private static final int SPARE_BYTES = 4096;

    /** GitHub takes 1 MiB for a step. */
    public static final int MOST_BYTES = 1 << 20;

    private static final int MOST_DETAIL_LINES = 40;

    private static final int LAST_OF_ASCII = 127;

    private static final String QUOTE = "<pre>";

    private static final String END_OF_QUOTE = "</pre>";

    private final StringBuilder text = new StringBuilder();

    private MarkdownSummary() {}

    /**
     * The summary.
     *
     * @param room the most bytes that it may have in UTF-8; with less than 4 KiB, it may be a few words longer
     */
    public static String text(Gradebook gradebook, int room) {
        MarkdownSummary summary = new MarkdownSummary();
        int most = room - SPARE_BYTES;
        int left = gradebook.submissions().size();
        int bytes = 0;
        for (SubmissionVerdict submission : gradebook.submissions()) {
            String section = section(submission);
            bytes += bytes(section);
            if (bytes > most) {
                if (summary.text.isEmpty()) {
                    summary.beginning(section, most);
                    left--;
                }
                summary.notShown(left, gradebook.submissions().size());
                break;
            }
            summary.text.append(section);
            left--;
        }
        return summary.text.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private void notShown(int submissions, int all) {
        if (submissions > 0) {
            line("Not shown, for want of room: " + submissions + " of " + all
                    + " submissions. report.json has all of them.");
        }
    }

    /** Whole lines from the beginning of a section, as many as there is room for. */
    private void beginning(String section, int most) {
        int bytes = 0;
        boolean quoting = false;
        for (String line : section.lines().toList()) {
            bytes += bytes(line) + 1;
            if (bytes > most) {
                break;
            }
            quoting = line.equals(QUOTE) || (quoting && !line.equals(END_OF_QUOTE));
            line(line);
        }
        if (quoting) {
            line(END_OF_QUOTE);
        }
        line("");
        line("Cut here, for want of room. report.json, which --out writes, has all of it.");
    }

    private static String section(SubmissionVerdict submission) {
        MarkdownSummary section = new MarkdownSummary();
        String open = submission.openScore() > 0 ? ", " + Figures.points(submission.openScore()) + " open" : "";
        section.line("## " + escaped(submission.name()) + ": " + Figures.points(submission.score()) + " of "
                + Figures.points(submission.maxScore()) + " points" + open);
        submission.problems().forEach(problem -> section.line("- " + escaped(problem)));
        section.line("");
        section.line("| exercise | status | points | speedup |");
        section.line("|---|---|---:|---|");
        submission.exercises().forEach(exercise -> section.line(row(exercise)));
        submission.exercises().stream()
                .filter(exercise -> exercise.status() != Status.PASSED)
                .forEach(section::explanation);
        section.line("");
        return section.text.toString();
    }

    private static String row(ExerciseVerdict exercise) {
        return "| " + escaped(exercise.id()) + " | " + StatusLabel.of(exercise.status()) + " | "
                + Figures.points(exercise.score()) + " of " + Figures.points(exercise.maxScore()) + " | "
                + Figures.interval(exercise.speedup()) + " |";
    }

    private void explanation(ExerciseVerdict exercise) {
        line("");
        line("**" + escaped(exercise.id()) + "**: " + escaped(exercise.message()));
        List<String> details = new ArrayList<>();
        exercise.details().forEach(detail -> details.addAll(UntrustedText.lines(detail)));
        if (!details.isEmpty()) {
            line("");
            // In this element nothing is Markdown, up to its end.
            line(QUOTE);
            UntrustedText.first(details, MOST_DETAIL_LINES).forEach(detail -> line(html(detail)));
            line(END_OF_QUOTE);
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /**
     * One line of text that is text: every character that Markdown or HTML may give a meaning becomes its code. Stops
     * and colons have one only before a letter or a sign, as in an address.
     */
    private static String escaped(String untrusted) {
        StringBuilder escaped = new StringBuilder();
        int[] codePoints = UntrustedText.line(untrusted).codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            boolean endsWord =
                    i + 1 == codePoints.length || codePoints[i + 1] == ' ' || Character.isDigit(codePoints[i + 1]);
            if (isPlain(codePoints[i]) || (endsWord && isIn(".:", codePoints[i]))) {
                escaped.appendCodePoint(codePoints[i]);
            } else {
                escaped.append("&#").append(codePoints[i]).append(';');
            }
        }
        return escaped.toString();
    }

    private static boolean isPlain(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isIn(" ,/-'%", codePoint) || codePoint > LAST_OF_ASCII;
    }

    private static boolean isIn(String characters, int codePoint) {
        return characters.indexOf(codePoint) >= 0;
    }

    private static String html(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
