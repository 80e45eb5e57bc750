package speedup.grader.csv;

import speedup.grader.text.UntrustedText;

/** Cells that a spreadsheet shows and does not compute. */
public final class SpreadsheetCell {

    /**
     * What a spreadsheet takes a cell for a formula by, also in the wide form of East Asian scripts. Source: OWASP, "CSV
     * Injection".
     */
    private static final String STARTS_OF_FORMULAS = "=+-@\uff1d\uff0b\uff0d\uff20";

    private SpreadsheetCell() {}

    /** Text that no spreadsheet computes: an apostrophe before it, which is not shown there, makes it text. */
    public static String text(String untrusted) {
        String text = UntrustedText.line(untrusted);
        return isFormula(text) ? "'" + text : text;
    }

    /** Whether the text may stand in a cell as it is, character by character: what has to come back unchanged. */
    public static boolean isHarmless(String untrusted) {
        return text(untrusted).equals(untrusted);
    }

    private static boolean isFormula(String text) {
        String content = text.strip();
        return !content.isEmpty() && STARTS_OF_FORMULAS.indexOf(content.charAt(0)) >= 0;
    }
}
