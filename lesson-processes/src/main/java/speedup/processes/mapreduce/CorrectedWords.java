package speedup.processes.mapreduce;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts words as they should be spelled. A word of letters becomes the nearest one of a vocabulary, by comparison with all
 * of it: some ten microseconds for each, beside which the way of its letters through a pipe is little. A word that is
 * near to none stays as it is, and so does a number.
 */
public final class CorrectedWords implements WordJob {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** One wrong letter in the place of another, or two that are missing. */
    private static final int MOST_ERRORS = 2;

    @Override
    public Map<String, Long> map(String file) {
        Map<String, Long> counts = new HashMap<>();
        Matcher words = WORD.matcher(file);
        while (words.find()) {
            counts.merge(corrected(words.group().toLowerCase(Locale.ROOT)), 1L, Long::sum);
        }
        return counts;
    }

    @Override
    public long reduce(String word, long[] counts) {
        return Arrays.stream(counts).sum();
    }

    private static String corrected(String word) {
        return Character.isLetter(word.charAt(0))
                ? Vocabulary.nearest(word, MOST_ERRORS).orElse(word)
                : word;
    }
}
