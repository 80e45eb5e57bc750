package speedup.grader.compile;

import speedup.grader.text.UntrustedText;

/**
 * What the compiler says about one place of an answer, in English.
 *
 * @param file the file, as the student named it
 * @param line the line, from 1; 0 if the message concerns no certain place
 * @param column the column in characters, from 1; 0 if there is no line
 * @param text what is wrong; may be of several lines
 * @param sourceLine the line in question; empty if there is none
 */
public record CompilerMessage(String file, int line, int column, String text, String sourceLine) {

    private static final int LONGEST_SHOWN = 160;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_FILE = 400;

    /** The most characters of all texts of a message together. */
    static final int LONGEST = LONGEST_TEXT + LONGEST_FILE + LONGEST_SHOWN + 1;

    /** Shortens what a source can make of any length. A line that is too long to be shown stays so. */
    public CompilerMessage {
        file = UntrustedText.end(file, LONGEST_FILE);
        text = UntrustedText.beginning(text, LONGEST_TEXT);
        sourceLine = sourceLine.substring(0, Math.min(sourceLine.length(), LONGEST_SHOWN + 1));
    }

    /** The message as a compiler prints it: place, what is wrong, source line, a caret below the column, and details. */
    @Override
    public String toString() {
        if (line == 0) {
            return file + ": " + text;
        }
        int end = text.indexOf('\n');
        String headline = end < 0 ? text : text.substring(0, end);
        String details = end < 0 ? "" : text.substring(end);
        return file + ":" + line + ": " + headline + shownSource() + details;
    }

    private String shownSource() {
        return sourceLine.length() > LONGEST_SHOWN ? "" : "\n" + sourceLine + "\n" + margin() + "^";
    }

    /** As wide as what stands before the column, tabs included. */
    private String margin() {
        String before = sourceLine.substring(0, Math.min(column - 1, sourceLine.length()));
        return before.replaceAll("[^\t]", " ");
    }
}
