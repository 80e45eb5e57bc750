package speedup.grader.verdict;

/** The beginning of a text that a stranger may have made as long as he likes. */
final class Excerpt {

    private static final String MORE = " ...";

    private Excerpt() {}

    /**
     * The text, or its first characters and a sign that there is more.
     *
     * @param most how many characters of it are kept
     */
    static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + MORE;
    }
}
