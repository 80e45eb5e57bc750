package speedup.grader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks a line of harmless text into lines that fit a width: between words, inside one only if it is too long. */
public final class Paragraph {

    private static final Pattern BLANKS = Pattern.compile(" +");

    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int used;

    private Paragraph(int width) {
        this.width = Math.max(2, width);
    }

    /**
     * The lines, at least one. A break can carry what was inside a word to the start of a line, where a
     * build service might obey it: such a line is disarmed again.
     */
    public static List<String> wrap(String text, int width) {
        Paragraph paragraph = new Paragraph(width);
        BLANKS.splitAsStream(text.strip()).forEach(paragraph::add);
        paragraph.endLine();
        return paragraph.lines.stream().map(UntrustedText::disarmed).toList();
    }

    private void add(String word) {
        int wordWidth = DisplayWidth.of(word);
        if (used > 0 && used + 1 + wordWidth > width) {
            endLine();
        }
        if (used > 0) {
            line.append(' ');
            used++;
        }
        word.codePoints().forEach(this::add);
    }

    private void add(int codePoint) {
        int codePointWidth = DisplayWidth.of(codePoint);
        if (used + codePointWidth > width) {
            endLine();
        }
        line.appendCodePoint(codePoint);
        used += codePointWidth;
    }

    private void endLine() {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
    }
}
