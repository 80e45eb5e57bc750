package speedup.grader.roster;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names so that equal names are equal texts, whatever the case, the spaces and the way in which letters are composed.
 *
 * <p>"Ada Lovelace" and "Lovelace, Ada" are one name; "Lovelace Ada" is another, since nobody can tell which part is
 * which. A name that is one word is also compared with the parts of a name in a row, beginning at any of them: that is
 * how Canvas writes names into those of files.
 */
final class NameKeys {

    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02bc`\u00b4\u02b9]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Those of Latin, Greek and Cyrillic letters. The marks of other scripts are letters of their own. */
    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");

    /** A name of more words begins at its first only. */
    private static final int MOST_WORDS = 16;

    private NameKeys() {}

    /** The text without what differs in writing only. */
    static String folded(String text) {
        String composed = Normalizer.normalize(text, Form.NFKC).strip();
        // To upper case first: that makes two letters of a sharp s.
        return Normalizer.normalize(composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Form.NFKC);
    }

    /** A folded name without its accents, for those who do not write them. */
    static String withoutAccents(String folded) {
        return ACCENTS.matcher(Normalizer.normalize(folded, Form.NFKD)).replaceAll("");
    }

    /** What a name on a submission is looked up by; empty if there is nothing to look up. */
    static String ofSubmission(String name) {
        List<String> words = words(folded(name));
        return words.size() == 1 ? oneWord(words) : String.join(" ", words);
    }

    /** What a name on a roster is found by. */
    static Set<String> ofRoster(String name) {
        List<String> words = words(folded(name));
        Set<String> keys = new LinkedHashSet<>();
        if (words.isEmpty()) {
            return keys;
        }
        keys.add(String.join(" ", words));
        IntStream.range(0, words.size() > MOST_WORDS ? 1 : words.size())
                .mapToObj(first -> oneWord(
                        Stream.concat(words.subList(first, words.size()).stream(), words.subList(0, first).stream())
                                .toList()))
                .forEach(keys::add);
        return keys;
    }

    private static String oneWord(List<String> words) {
        return String.join("", words);
    }

    private static List<String> words(String folded) {
        String[] parts = folded.split(",", -1);
        String inOrder = parts.length == 2 ? parts[1] + " " + parts[0] : folded;
        return Arrays.stream(BETWEEN_WORDS.split(APOSTROPHES.matcher(inOrder).replaceAll("")))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
