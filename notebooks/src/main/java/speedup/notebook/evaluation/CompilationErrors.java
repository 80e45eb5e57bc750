package speedup.notebook.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jdk.jshell.Diag;

/** What the compiler says of a piece of a cell, with the line and the place in it. */
final class CompilationErrors {

    static final String NAME = "CompilationError";

    private CompilationErrors() {}

    /**
     * The errors, as the cell's reader looks for them.
     *
     * @param cell the whole cell
     * @param offset where the piece begins in it
     * @param diagnostics of the piece; positions count from its beginning
     */
    static CellError of(String cell, int offset, List<Diag> diagnostics) {
        List<String> lines = new ArrayList<>();
        String first = "the compiler does not say why";
        for (Diag diagnostic : diagnostics) {
            if (!diagnostic.isError()) {
                continue;
            }
            List<String> shown = lines(
                    cell,
                    position(offset, diagnostic.getStartPosition()),
                    position(offset, diagnostic.getEndPosition()),
                    diagnostic.getMessage(Locale.ROOT));
            if (lines.isEmpty()) {
                first = shown.get(0);
            }
            lines.addAll(shown);
        }
        return new CellError(NAME, first, lines.isEmpty() ? List.of(first) : lines);
    }

    private static int position(int offset, long inPiece) {
        return inPiece == Diag.NOPOS ? -1 : offset + (int) inPiece;
    }

    /** The message with its place, the line, and marks below what is meant. */
    static List<String> lines(String cell, int start, int end, String message) {
        List<String> words = message.strip().lines().toList();
        List<String> lines = new ArrayList<>();
        if (start < 0) {
            return words;
        }
        int from = Math.min(start, cell.length());
        int lineStart = cell.lastIndexOf('\n', from - 1) + 1;
        int newLine = cell.indexOf('\n', from);
        int lineEnd = newLine < 0 ? cell.length() : newLine;
        int width = Math.max(1, Math.min(end, lineEnd) - from);
        lines.add(
                "Line " + SnippetPlaces.line(cell, from) + ", column " + (1 + from - lineStart) + ": " + words.get(0));
        words.stream().skip(1).forEach(lines::add);
        lines.add("    " + cell.substring(lineStart, lineEnd));
        lines.add("    " + blanks(cell.substring(lineStart, from)) + "^".repeat(width));
        return lines;
    }

    /** As wide as the text: a tab stays one. */
    private static String blanks(String text) {
        return IntStream.range(0, text.length())
                .mapToObj(i -> text.charAt(i) == '\t' ? "\t" : " ")
                .reduce("", String::concat);
    }
}
