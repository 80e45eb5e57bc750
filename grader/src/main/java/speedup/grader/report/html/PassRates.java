package speedup.grader.report.html;

import static j2html.TagCreator.code;
import static j2html.TagCreator.td;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import speedup.grader.report.html.parts.PageText;
import speedup.grader.report.html.parts.Svg;
import speedup.grader.report.html.parts.TableParts;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/** How many submissions passed each exercise, failed it, did not try it or are open. */
final class PassRates {

    private static final String TITLE = "How each exercise went";

    private static final int BAR_WIDTH = 120;
    private static final int BAR_HEIGHT = 12;

    private PassRates() {}

    static DomContent of(List<SubmissionVerdict> submissions) {
        Map<String, List<Status>> statuses = submissions.stream()
                .flatMap(submission -> submission.exercises().stream())
                .collect(Collectors.groupingBy(
                        ExerciseVerdict::id,
                        LinkedHashMap::new,
                        Collectors.mapping(ExerciseVerdict::status, Collectors.toList())));
        return TableParts.scrolling(
                TITLE,
                TableParts.columns("exercise", "passed", "share", "not passed", "not attempted", "open"),
                statuses.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())));
    }

    private static DomContent row(String id, List<Status> statuses) {
        long passed = count(statuses, Status.PASSED);
        long open = count(statuses, Status.INCONCLUSIVE);
        long missing = count(statuses, Status.NOT_ATTEMPTED);
        double share = (double) passed / statuses.size();
        return tr(
                TableParts.rowHeader(code(PageText.plainName(id))),
                number(passed + " of " + statuses.size()),
                td(bar(share)).withText(" " + Math.round(100 * share) + "%"),
                number("" + (statuses.size() - passed - open - missing)),
                number("" + missing),
                number("" + open));
    }

    /** The number beside it says the same. */
    private static Svg bar(double share) {
        return Svg.decoration(BAR_WIDTH, BAR_HEIGHT)
                .withClass("share")
                .with(
                        Svg.rectangle("all", 0, 0, BAR_WIDTH, BAR_HEIGHT),
                        Svg.rectangle("count", 0, 0, share * BAR_WIDTH, BAR_HEIGHT));
    }

    private static DomContent number(String text) {
        return td(text).withClass("number");
    }

    private static long count(List<Status> statuses, Status wanted) {
        return statuses.stream().filter(status -> status == wanted).count();
    }
}
