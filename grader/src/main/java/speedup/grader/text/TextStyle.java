package speedup.grader.text;

import java.util.Optional;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * The width and the colours of a report where it is shown.
 *
 * @param width the columns it may take; fewer than {@value #NARROWEST} count as so many
 * @param coloured whether it may use the terminal's colours
 */
public record TextStyle(int width, boolean coloured) {

    /** Narrower than this, tables would be nothing but line breaks. */
    public static final int NARROWEST = 60;

    /** What a report takes where nothing is known about the reader's terminal. */
    public static final TextStyle PLAIN = new TextStyle(100, false);

    public TextStyle {
        width = Math.max(NARROWEST, width);
    }

    /** The text in the tone's colour, if there are colours. */
    public String paint(Tone tone, String text) {
        return coloured && !text.isBlank()
                ? tone.style.map(style -> style.on() + text + Style.reset.on()).orElse(text)
                : text;
    }

    /** What a colour says. */
    public enum Tone {
        /** Nothing in particular. */
        PLAIN(Optional.empty()),
        /** A title. */
        HEADING(Optional.of(Style.bold)),
        /** As it should be. */
        GOOD(Optional.of(Style.fg_green)),
        /** Something to mend. */
        BAD(Optional.of(Style.fg_red)),
        /** Neither. */
        OPEN(Optional.of(Style.fg_yellow)),
        /** In the background. */
        QUIET(Optional.of(Style.faint));

        private final Optional<Style> style;

        Tone(Optional<Style> style) {
            this.style = style;
        }
    }
}
