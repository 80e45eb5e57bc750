package speedup.grader.report.html;

import static j2html.TagCreator.code;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import speedup.grader.report.CauseName;
import speedup.grader.report.html.parts.PageText;
import speedup.grader.report.html.parts.StatusBadge;
import speedup.grader.report.html.parts.TableParts;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.SpeedupFigures;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/** What most often kept exercises from passing: the same status for the same reason, whatever the figures. */
final class CommonCauses {

    private static final int MOST_CAUSES = 20;
    private static final int LONGEST_REASON = 200;

    /** A number, or the name of an encoding, whose number says which one it is. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<encoding>(?:UTF|ISO|Windows)-[0-9]+(?:-[0-9]+)?)|[0-9]+(?:\\.[0-9]+)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.!?])\\s");

    private CommonCauses() {}

    /**
     * What verdicts have in common.
     *
     * @param reason the largest loss, or the first sentence of the message without its numbers
     */
    private record SharedReason(String exercise, Status status, String reason) {

        static SharedReason of(ExerciseVerdict verdict) {
            return new SharedReason(verdict.id(), verdict.status(), reason(verdict));
        }

        private static String reason(ExerciseVerdict verdict) {
            return verdict.speedup()
                    .flatMap(SpeedupFigures::stack)
                    .flatMap(SpeedupStack::firstCause)
                    .map(cause -> "Largest loss: " + CauseName.of(cause) + ".")
                    .orElseGet(() -> firstSentence(verdict.message()));
        }

        private static String firstSentence(String message) {
            String line = PageText.line(message, LONGEST_REASON);
            Matcher numbers = NUMBER.matcher(END_OF_SENTENCE.split(line, 2)[0]);
            return numbers.replaceAll(number -> numbers.group("encoding") == null ? "#" : "$0");
        }
    }

    /** A heading and the table, or nothing if everything passed. */
    static List<DomContent> section(List<SubmissionVerdict> submissions) {
        Map<SharedReason, Long> counts = submissions.stream()
                .flatMap(submission -> submission.exercises().stream())
                .filter(verdict -> verdict.status() != Status.PASSED)
                .collect(Collectors.groupingBy(SharedReason::of, LinkedHashMap::new, Collectors.counting()));
        if (counts.isEmpty()) {
            return List.of();
        }
        String left =
                counts.size() > MOST_CAUSES ? " These are the most frequent of " + counts.size() + " causes." : "";
        return List.of(
                h2("Commonest causes"),
                p("Why exercises did not pass, in the words of their messages; # stands for a number." + left),
                TableParts.scrolling(
                        "What kept exercises from passing",
                        TableParts.columns("times", "exercise", "status", "cause"),
                        // The sort is stable: of equally many, the first that came up.
                        counts.entrySet().stream()
                                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                                .limit(MOST_CAUSES)
                                .map(entry -> row(entry.getValue(), entry.getKey()))));
    }

    private static DomContent row(long times, SharedReason cause) {
        return tr(
                td("" + times).withClass("number"),
                TableParts.rowHeader(code(PageText.plainName(cause.exercise()))),
                td(StatusBadge.of(cause.status())),
                td(cause.reason()).withClass("words"));
    }
}
