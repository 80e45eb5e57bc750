package speedup.grader.verdict;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What AssertJ and JUnit say of an assertion that does not hold, in words: {@code [sum] expected: 2L but was: 1L} becomes
 * {@code sum: expected 2, but was 1}.
 */
final class AssertionMessage {

    /** In one line, as AssertJ's description in brackets, or as JUnit's before an arrow, and both values. */
    private static final Pattern EQUALITY = Pattern.compile(
            "(?:\\[(?<described>[^]]+)] |(?<named>.+) ==> )?expected: (?<expected>.+) but was: (?<actual>.+)");

    /** What was found where there should have been nothing: a sentence of the lesson's, which says it all. */
    private static final Pattern UNWANTED =
            Pattern.compile("(?:\\[[^]]+] )?Expecting an empty Optional but was containing value: \"(?<found>.+)\"");

    /** A value as JUnit marks it. */
    private static final Pattern MARKED = Pattern.compile("<(?<value>.*)>");

    /** A number as it stands in Java's source, with the letter of its type. */
    private static final Pattern LITERAL = Pattern.compile("(?<number>-?\\d+(?:\\.\\d+(?:E-?\\d+)?)?)[Lf]");

    private AssertionMessage() {}

    /**
     * The text in words.
     *
     * @param text a message in one line; untrusted
     * @return the text itself if it is of another kind
     */
    static String inWords(String text) {
        Matcher unwanted = UNWANTED.matcher(text);
        if (unwanted.matches()) {
            return unwanted.group("found");
        }
        Matcher equality = EQUALITY.matcher(text);
        if (!equality.matches()) {
            return text;
        }
        String what = equality.group("described") == null ? equality.group("named") : equality.group("described");
        return (what == null ? "" : what + ": ") + "expected " + value(equality.group("expected")) + ", but was "
                + value(equality.group("actual"));
    }

    private static String value(String text) {
        Matcher marked = MARKED.matcher(text);
        String value = marked.matches() ? marked.group("value") : text;
        Matcher literal = LITERAL.matcher(value);
        return literal.matches() ? literal.group("number") : value;
    }
}
