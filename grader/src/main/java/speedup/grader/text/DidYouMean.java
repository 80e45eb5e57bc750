package speedup.grader.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what a mistyped id may have meant. */
public final class DidYouMean {

    /** One typing error in so many characters is still taken for a typing error. */
    private static final int CHARACTERS_PER_ERROR = 3;

    private static final int MOST_SUGGESTIONS = 3;

    private DidYouMean() {}

    /** Up to three ids that resemble the typed one, in whole or after their slash, nearest first. */
    public static List<String> nearest(String typed, List<String> ids) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        int errors = Math.max(1, wanted.length() / CHARACTERS_PER_ERROR);
        return ids.stream()
                .filter(id -> distance(wanted, id) <= errors)
                .sorted(Comparator.comparingInt(id -> distance(wanted, id)))
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private static int distance(String wanted, String id) {
        String name = id.substring(id.indexOf('/') + 1);
        return Math.min(edits(wanted, id), edits(wanted, name));
    }

    /**
     * The fewest insertions, deletions and replacements of a character that make one text of the other.
     * Source: V. I. Levenshtein, "Binary codes capable of correcting deletions, insertions, and
     * reversals", Soviet Physics Doklady 10 (1966), computed row by row.
     */
    static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= other.length(); column++) {
                int replaced = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
