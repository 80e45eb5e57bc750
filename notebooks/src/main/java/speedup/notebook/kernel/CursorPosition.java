package speedup.notebook.kernel;

/** Jupyter counts Unicode code points, Java counts characters of 16 bits. */
final class CursorPosition {

    private CursorPosition() {}

    /** The position in Java's characters; the end if it lies beyond. */
    static int inCharacters(String text, int codePoints) {
        int most = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Math.max(0, Math.min(codePoints, most)));
    }

    /** The position in code points. */
    static int inCodePoints(String text, int characters) {
        return text.codePointCount(0, Math.max(0, Math.min(characters, text.length())));
    }
}
