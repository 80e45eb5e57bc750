package speedup.grader.verdict;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import speedup.grader.text.UntrustedText;

/**
 * What AssertJ and JUnit say of an assertion that does not hold, in words: {@code [sum] expected: 2L but was: 1L} becomes
 * {@code sum: expected 2, but was 1}.
 */
final class AssertionMessage {

    /** The most characters of a value: what was expected must not hide what came instead. */
    private static final int LONGEST_VALUE = 80;

    /** The most characters that are looked at. */
    private static final int LONGEST_MESSAGE = 4000;

    /** AssertJ's description in brackets, or JUnit's before an arrow, and the rest. */
    private static final Pattern DESCRIBED = Pattern.compile("(?:\\[([^]]+)] |(.+?) ==> )(.+)");

    /** The end of an exception: where it came from. */
    private static final String STACK = "(?: at \\S+\\(.*)?";

    /** The kinds of messages, without a description; the first one that matches counts. */
    private static final List<Form> FORMS = List.of(
            form("Unexpected exception type thrown, expected: (.+) but was: (.+)", "expected %s, but was %s"),
            form("expected: (.+?) but was: (.+)", "expected %s, but was %s"),
            form("Expecting value to be (true|false) but was (true|false)", "expected %s, but was %s"),
            form("Expecting Optional to contain: (.+) but was empty\\.", "expected %s, but got nothing"),
            // A sentence of the lesson's own stands where there should be none: it says it all.
            form("Expecting an empty Optional but was containing value: \"(.+)\"", "%s", LONGEST_MESSAGE),
            form("Expecting an empty Optional\\w* but was containing value: (.+)", "expected nothing, but got %s"),
            form("Expecting empty but was: (.+)", "expected nothing, but got %s"),
            form("Expected size: (\\d+) but was: (\\d+) in: .*", "expected %s elements, but got %s"),
            form("Expecting size of: .+ to be (.+) but was (\\d+)", "expected a size %s, but it was %s"),
            form("Expecting code to raise a throwable\\.", "expected an exception, but there was none"),
            form("Expected (\\S+) to be thrown, but nothing was thrown\\.", "expected %s, but there was no exception"),
            form(
                    "Expecting actual throwable to be an instance of: (\\S+) but was: (.+?)" + STACK,
                    "expected %s, but was %s"),
            form(
                    "Expecting code not to raise a throwable but caught \"(.+?)" + STACK,
                    "expected no exception, but was %s"),
            form(
                    "Expecting throwable message: (\".*\") to contain: (\".*\") but did not\\..*",
                    "the exception says %s, and should say %s"),
            form("Expecting (?:actual|[A-Z]\\w*): (.+?) (to (?:be|contain|start|end)\\b.+)", "expected %s %s"));

    /** A value as JUnit marks it. */
    private static final Pattern MARKED = Pattern.compile("<(.*)>");

    /** A number as it stands in Java's source, with the letter of its type. */
    private static final Pattern LITERAL = Pattern.compile("(-?\\d+(?:\\.\\d+(?:E-?\\d+)?)?)[Lf]");

    /** A class with its package. */
    private static final Pattern QUALIFIED = Pattern.compile("(?:[a-z]\\w*\\.)+([A-Z].*)");

    private AssertionMessage() {}

    /**
     * The text in words.
     *
     * @param text a message in one line; untrusted
     * @return the text itself if it is of another kind
     */
    static String inWords(String text) {
        String message = UntrustedText.beginning(text, LONGEST_MESSAGE);
        Matcher described = DESCRIBED.matcher(message);
        if (!described.matches()) {
            return words(message).orElse(text);
        }
        String what = described.group(1) == null ? described.group(2) : described.group(1);
        return words(described.group(3)).map(words -> what + ": " + words).orElse(text);
    }

    private static Optional<String> words(String message) {
        return FORMS.stream().flatMap(form -> form.words(message).stream()).findFirst();
    }

    private static Form form(String pattern, String words) {
        return form(pattern, words, LONGEST_VALUE);
    }

    private static Form form(String pattern, String words, int longestValue) {
        return new Form(Pattern.compile(pattern), words, longestValue);
    }

    /**
     * A kind of message.
     *
     * @param pattern the whole message, with its values as groups
     * @param words a format for the values
     * @param longestValue the most characters of a value
     */
    private record Form(Pattern pattern, String words, int longestValue) {

        Optional<String> words(String message) {
            Matcher matcher = pattern.matcher(message);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Object[] values = IntStream.rangeClosed(1, matcher.groupCount())
                    .mapToObj(i -> UntrustedText.beginning(value(matcher.group(i)), longestValue))
                    .toArray();
            return Optional.of(String.format(words, values));
        }

        private static String value(String text) {
            String value = only(MARKED, text);
            return only(QUALIFIED, only(LITERAL, value));
        }

        /** What a pattern's group holds, if it matches. */
        private static String only(Pattern pattern, String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.matches() ? matcher.group(1) : text;
        }
    }
}
