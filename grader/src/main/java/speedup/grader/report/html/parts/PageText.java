package speedup.grader.report.html.parts;

import j2html.TagCreator;
import j2html.tags.DomContent;
import speedup.grader.text.UntrustedText;

/** Text that a submission has a say in, as a text of a page: visible, of limited length, and escaped when it is written. */
public final class PageText {

    /** A page stays usable whatever a message holds; {@code report.json} has all of it. */
    private static final int LONGEST_MESSAGE = 2_000;

    private static final int LONGEST_NAME = 120;

    /** A file's name, the number of a line and what stands in it. */
    public static final int LONGEST_CODE = 200;

    private PageText() {}

    /** A name, kept apart from its neighbours where it is written from right to left. */
    public static DomContent name(String untrusted) {
        return TagCreator.bdi(plainName(untrusted));
    }

    /** A name for a title, which holds no elements. */
    public static String plainName(String untrusted) {
        return line(untrusted, LONGEST_NAME);
    }

    public static String message(String untrusted) {
        return line(untrusted, LONGEST_MESSAGE);
    }

    public static String line(String untrusted, int limit) {
        // Before and after: what is invisible grows when it is made visible.
        return UntrustedText.line(UntrustedText.beginning(untrusted, limit), limit);
    }
}
