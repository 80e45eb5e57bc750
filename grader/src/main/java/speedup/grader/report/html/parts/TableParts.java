package speedup.grader.report.html.parts;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.TableTag;
import j2html.tags.specialized.ThTag;
import j2html.tags.specialized.TheadTag;
import java.util.Arrays;
import java.util.stream.Stream;

/** Tables whose headers say what they are headers of. */
public final class TableParts {

    private TableParts() {}

    public static TableTag plain(String title, TheadTag head, Stream<DomContent> rows) {
        return table().with(caption(title), head, tbody().with(rows));
    }

    /** A table in a frame of its own, which scrolls where the page is narrower. */
    public static DomContent scrolling(String title, TheadTag head, Stream<DomContent> rows) {
        return scrolling(title, plain(title, head, rows));
    }

    /** What scrolls takes the focus, for those without a mouse. */
    public static DivTag scrolling(String title, TableTag table) {
        return div().withClass("scroll")
                .withTabindex(0)
                .attr("role", "region")
                .attr("aria-label", title)
                .with(table);
    }

    public static TheadTag columns(String... names) {
        return thead(tr().with(Arrays.stream(names).map(name -> columnHeader().withText(name))));
    }

    public static ThTag columnHeader() {
        return th().attr("scope", "col");
    }

    public static ThTag rowHeader(DomContent content) {
        return th(content).attr("scope", "row");
    }
}
