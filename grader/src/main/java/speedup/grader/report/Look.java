package speedup.grader.report;

import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * How a report may look where it is shown.
 *
 * @param width the columns it may take; fewer than {@value #NARROWEST} count as so many
 * @param coloured whether it may use the terminal's colours
 */
public record Look(int width, boolean coloured) {

    /** Narrower than this, tables would be nothing but line breaks. */
    public static final int NARROWEST = 60;

    /** What a report takes where nothing is known about the reader's screen. */
    public static final Look PLAIN = new Look(100, false);

    public Look {
        width = Math.max(NARROWEST, width);
    }

    String paint(Tone tone, String text) {
        if (!coloured || tone.styles.length == 0 || text.isBlank()) {
            return text;
        }
        return Style.on(tone.styles) + text + Style.off(tone.styles);
    }

    /** What a colour says. */
    enum Tone {
        PLAIN,
        HEADING(Style.bold),
        GOOD(Style.fg_green),
        BAD(Style.fg_red),
        OPEN(Style.fg_yellow),
        QUIET(Style.faint);

        private final IStyle[] styles;

        Tone(IStyle... styles) {
            this.styles = styles;
        }
    }
}
