package speedup.grader.report;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes a stranger's text harmless where it is shown.
 *
 * <p><b>Terminals.</b> Control characters, which begin escape sequences, and format characters, which
 * reorder or hide text, are shown as their code: {@code <1b>}.
 *
 * <p><b>Build logs.</b> A line of a log can be a command to the build service: GitHub obeys {@code
 * ::name} at the start of a line, after any blanks, and {@code ##[name]} anywhere; Azure obeys {@code
 * ##vso[} and TeamCity {@code ##teamcity[}. A blank is put inside each of these, so that it is still
 * readable and no longer obeyed. GitLab's section marks need an escape sequence, which is gone by then.
 */
public final class SafeText {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern LEADING_COMMAND = Pattern.compile("(^|\\s):(?=:)");
    private static final Pattern INNER_COMMAND = Pattern.compile("##(?=\\p{Alpha}*\\[)");
    private static final int REPLACEMENT_CHARACTER = 0xFFFD;

    private SafeText() {}

    /** The text as one harmless line; its line breaks and tabs become blanks. */
    public static String line(String text) {
        return disarmed(visible(LINE_BREAK.matcher(text).replaceAll(" ")));
    }

    /** The text as harmless lines, split at its line breaks. */
    public static List<String> lines(String text) {
        return LINE_BREAK.splitAsStream(text).map(SafeText::line).toList();
    }

    /** Takes the power from a build service's commands in a line whose characters are harmless already. */
    static String disarmed(String line) {
        String withoutLeading = LEADING_COMMAND.matcher(line).replaceAll("$1: ");
        return INNER_COMMAND.matcher(withoutLeading).replaceAll("## ");
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
