package speedup.grader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The one policy for text that a submission has a say in: messages of exceptions, output, names of files and classes,
 * compiler messages, failed tests.
 *
 * <p>It is shortened where it is taken in, so that nothing grows with what a submission writes, and made harmless where
 * it is shown. In between, and in a file for programs, it is what was written.
 *
 * <p><b>Terminals.</b> Control characters, which begin escape sequences, and format characters, which
 * reorder or hide text, are shown as their code: {@code <1b>}.
 *
 * <p><b>Build logs.</b> A line of a log can be a command to the build service: GitHub obeys {@code
 * ::name} at the start of a line, after any blanks, and {@code ##[name]} anywhere; Azure obeys {@code
 * ##vso[} and TeamCity {@code ##teamcity[}. A blank is put inside each of these, so that it is still
 * readable and no longer obeyed. GitLab's section marks need an escape sequence, which is gone by then.
 *
 * <p><b>Length.</b> Limits are in {@code char}s and hold with the mark that says that something was left out. No cut
 * parts a surrogate pair, or a letter from its accents.
 */
public final class UntrustedText {

    /** The smallest limit. */
    public static final int SHORTEST = 8;

    private static final String MORE_AFTER = " ...";
    private static final String MORE_BEFORE = "...";

    /** With more of them on one letter, it is no writing, and the cut is made between them. */
    private static final int MOST_ACCENTS = 32;

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /** Blanks of every kind, since GitHub's runner skips them all; and every further colon of a row of them. */
    private static final Pattern LEADING_COMMAND = Pattern.compile("((?<=^|[\\s\\p{Z}])|\\G):(?=:)");

    private static final Pattern INNER_COMMAND = Pattern.compile("##(?=\\p{Alpha}*\\[)");
    private static final int REPLACEMENT_CHARACTER = 0xFFFD;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int FIRST_SKIN_TONE = 0x1F3FB;
    private static final int LAST_SKIN_TONE = 0x1F3FF;

    private UntrustedText() {}

    /** The text as one harmless line; its line breaks and tabs become blanks. */
    public static String line(String text) {
        return disarmed(visible(LINE_BREAK.matcher(text).replaceAll(" ")));
    }

    /**
     * The text as one harmless line of limited length.
     *
     * @param limit the most {@code char}s of the line, at least {@value #SHORTEST}
     */
    public static String line(String text, int limit) {
        return beginning(line(text), limit);
    }

    /** The text as harmless lines, split at its line breaks. */
    public static List<String> lines(String text) {
        return LINE_BREAK.splitAsStream(text).map(UntrustedText::line).toList();
    }

    /** Takes the power from a build service's commands in a line whose characters are harmless already. */
    public static String disarmed(String line) {
        String withoutLeading = LEADING_COMMAND.matcher(line).replaceAll(": ");
        return INNER_COMMAND.matcher(withoutLeading).replaceAll("## ");
    }

    /** The text for programs: halves of surrogate pairs, which no encoding has, become U+FFFD. */
    public static String wellFormed(String text) {
        return text.codePoints()
                .map(codePoint ->
                        Character.getType(codePoint) == Character.SURROGATE ? REPLACEMENT_CHARACTER : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * The text, or its beginning and a sign that there is more.
     *
     * @param limit the most {@code char}s of the result, at least {@value #SHORTEST}
     */
    public static String beginning(String text, int limit) {
        check(limit);
        return text.length() <= limit
                ? text
                : text.substring(0, cut(text, limit - MORE_AFTER.length(), -1)) + MORE_AFTER;
    }

    /**
     * The text, or a sign that there is more before, and its end: what tells most about a path.
     *
     * @param limit the most {@code char}s of the result, at least {@value #SHORTEST}
     */
    public static String end(String text, int limit) {
        check(limit);
        return text.length() <= limit
                ? text
                : MORE_BEFORE + text.substring(cut(text, text.length() - limit + MORE_BEFORE.length(), 1));
    }

    /**
     * The lines, or the first of them and one that says how many more there are.
     *
     * @param limit the most lines of the result, at least 1
     */
    public static List<String> first(List<String> lines, int limit) {
        if (lines.size() <= limit) {
            return List.copyOf(lines);
        }
        List<String> first = new ArrayList<>(lines.subList(0, limit - 1));
        first.add("... and " + (lines.size() - first.size()) + " more lines");
        return List.copyOf(first);
    }

    private static void check(int limit) {
        if (limit < SHORTEST) {
            throw new IllegalArgumentException("A limit is at least " + SHORTEST + " characters, not " + limit);
        }
    }

    /** The nearest place for a cut, from an index inside the text on, and in this direction. */
    private static int cut(String text, int from, int direction) {
        boolean inPair = Character.isSurrogatePair(text.charAt(from - 1), text.charAt(from));
        int nearest = inPair ? from + direction : from;
        int place = nearest;
        for (int i = 0; i < MOST_ACCENTS && place > 0 && place < text.length(); i++) {
            if (!continues(text, place)) {
                return place;
            }
            place = text.offsetByCodePoints(place, direction);
        }
        return nearest;
    }

    /** Whether what stands at an index belongs to the letter before it. */
    private static boolean continues(String text, int index) {
        int codePoint = text.codePointAt(index);
        return text.codePointBefore(index) == ZERO_WIDTH_JOINER
                || codePoint == ZERO_WIDTH_JOINER
                || (codePoint >= FIRST_SKIN_TONE && codePoint <= LAST_SKIN_TONE)
                || switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> appendVisible(visible, codePoint));
        return visible.toString();
    }

    private static void appendVisible(StringBuilder visible, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
                if (codePoint == '\t') {
                    visible.append(' ');
                } else {
                    visible.append('<').append(Integer.toHexString(codePoint)).append('>');
                }
            }
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
                visible.appendCodePoint(REPLACEMENT_CHARACTER);
            default -> visible.appendCodePoint(codePoint);
        }
    }
}
