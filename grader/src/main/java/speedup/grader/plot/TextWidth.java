package speedup.grader.plot;

import java.util.ArrayList;
import java.util.List;

/** About how wide words get: whoever looks at a picture has fonts of his own. */
final class TextWidth {

    /** Of a letter, in parts of the size: more than that of usual letters in the usual fonts. */
    private static final double LETTER = 0.58;

    private TextWidth() {}

    static double of(String words, int size) {
        return LETTER * size * words.length();
    }

    /** Words on as many lines as it takes; a word that is too long has one of its own. */
    static List<String> wrapped(String words, double width, int size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (!line.isEmpty() && of(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
