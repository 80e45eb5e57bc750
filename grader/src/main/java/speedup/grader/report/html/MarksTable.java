package speedup.grader.report.html;

import static j2html.TagCreator.b;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.tfoot;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.ThTag;
import j2html.tags.specialized.TrTag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import speedup.grader.report.Figures;
import speedup.grader.report.StatusLabel;
import speedup.grader.report.html.parts.PageLink;
import speedup.grader.report.html.parts.PageText;
import speedup.grader.report.html.parts.StatusBadge;
import speedup.grader.report.html.parts.TableParts;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.SubmissionVerdict;

/** Submissions by exercises: points and status of each, and all points. */
final class MarksTable {

    private static final String TITLE = "Points and status of each submission and exercise";

    private final List<PageLink> links;
    private final Set<String> ids;

    private MarksTable(List<PageLink> links) {
        this.links = links;
        this.ids = links.stream()
                .flatMap(link -> link.submission().exercises().stream())
                .map(ExerciseVerdict::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static DomContent of(List<PageLink> links) {
        return new MarksTable(links).table();
    }

    private DomContent table() {
        TrTag header = tr().with(header("submission"), header("points"), header("open"));
        ids.forEach(id -> header.with(exerciseHeader(id)));
        return TableParts.scrolling(
                        TITLE,
                        TagCreator.table()
                                .withClass("marks")
                                .with(
                                        caption(TITLE),
                                        thead(header),
                                        tbody().with(links.stream().map(this::row)),
                                        tfoot(means())))
                .withClasses("scroll", "tall");
    }

    private static ThTag header(String name) {
        return TableParts.columnHeader().withText(name);
    }

    /** Upright, so that many fit on a page. */
    private static ThTag exerciseHeader(String id) {
        return TableParts.columnHeader().with(span(PageText.plainName(id)).withClass("upright"));
    }

    private DomContent row(PageLink link) {
        SubmissionVerdict submission = link.submission();
        Map<String, ExerciseVerdict> verdicts = submission.exercises().stream()
                .collect(Collectors.toMap(ExerciseVerdict::id, Function.identity(), (first, again) -> again));
        TrTag row = tr().with(
                        TableParts.rowHeader(link.link()),
                        td(b(Figures.score(submission.score(), submission.maxScore()))),
                        td(submission.openScore() > 0 ? Figures.points(submission.openScore()) : ""));
        ids.forEach(id -> row.with(cell(verdicts.get(id))));
        return row;
    }

    private static DomContent cell(@Nullable ExerciseVerdict verdict) {
        return verdict == null
                ? td()
                : td(b(Figures.points(verdict.score())), text(" "), small(StatusLabel.of(verdict.status())))
                        .withClass(StatusBadge.tone(verdict.status()));
    }

    private DomContent means() {
        TrTag row = tr().with(TableParts.rowHeader(text("mean")));
        row.with(td(b(mean(links.stream().mapToDouble(link -> link.submission().score())))));
        row.with(td(mean(links.stream().mapToDouble(link -> link.submission().openScore()))));
        ids.forEach(id -> row.with(td(b(mean(scores(id))))));
        return row;
    }

    private DoubleStream scores(String id) {
        return links.stream()
                .flatMap(link -> link.submission().exercises().stream())
                .filter(verdict -> verdict.id().equals(id))
                .mapToDouble(ExerciseVerdict::score);
    }

    private static String mean(DoubleStream points) {
        return Figures.points(points.average().orElse(0));
    }
}
