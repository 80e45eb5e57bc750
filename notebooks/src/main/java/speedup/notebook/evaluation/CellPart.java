package speedup.notebook.evaluation;

/**
 * A piece of a cell that is evaluated by itself.
 *
 * @param isMagic whether it is a line for the kernel, and not Java
 * @param offset where it begins in the cell, in characters
 * @param text what stands in the cell there
 * @param source what is evaluated: the text, with a semicolon where Java wants one
 */
record CellPart(boolean isMagic, int offset, String text, String source) {

    static CellPart magic(int offset, String line) {
        return new CellPart(true, offset, line, line);
    }

    static CellPart java(int offset, String text, String source) {
        return new CellPart(false, offset, text, source);
    }
}
