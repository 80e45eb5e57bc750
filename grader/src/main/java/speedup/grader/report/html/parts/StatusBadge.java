package speedup.grader.report.html.parts;

import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import speedup.grader.report.StatusLabel;
import speedup.grader.verdict.Status;

/** A status as a sign and its words: the color only repeats them. */
public final class StatusBadge {

    private StatusBadge() {}

    public static DomContent of(Status status) {
        return span().withClasses("badge", tone(status))
                .with(span(sign(status)).attr("aria-hidden", "true"))
                .withText(" " + StatusLabel.of(status));
    }

    /** The class of the style sheet that gives the colors. */
    public static String tone(Status status) {
        return switch (StatusLabel.tone(status)) {
            case GOOD -> "good";
            case BAD -> "bad";
            case OPEN -> "open";
            default -> "quiet";
        };
    }

    private static String sign(Status status) {
        return switch (StatusLabel.tone(status)) {
            case GOOD -> "\u2713";
            case BAD -> "\u2717";
            case OPEN -> "?";
            default -> "\u2013";
        };
    }
}
