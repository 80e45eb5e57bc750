package speedup.notebook.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Takes a cell to pieces: statements, declarations, and lines for the kernel. */
final class CellSplitter {

    private static final Pattern MAGIC_LINE = Pattern.compile("(?m)^[ \\t]*%{1,2}(" + Magics.NAMES + ")\\b");

    private final SourceCodeAnalysis analysis;

    CellSplitter(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /** The pieces, in order. What cannot be taken to pieces is the last one, for the compiler to say why. */
    List<CellPart> split(String cell) {
        List<CellPart> parts = new ArrayList<>();
        int at = skipBlanks(cell, 0);
        while (at < cell.length()) {
            CellPart part = cell.charAt(at) == '%' ? magic(cell, at) : java(cell, at);
            if (!part.source().isEmpty()) {
                parts.add(part);
            }
            at = skipBlanks(cell, at + part.text().length());
        }
        return parts;
    }

    private static CellPart magic(String cell, int at) {
        int end = cell.indexOf('\n', at);
        return CellPart.magic(
                at, cell.substring(at, end < 0 ? cell.length() : end).stripTrailing());
    }

    private CellPart java(String cell, int at) {
        Matcher magics = MAGIC_LINE.matcher(cell);
        boolean hasMore = magics.find(at);
        while (true) {
            String rest = cell.substring(at, hasMore ? magics.start() : cell.length());
            CompletionInfo info = analysis.analyzeCompletion(rest);
            boolean isOpen = info.completeness() == Completeness.DEFINITELY_INCOMPLETE
                    || info.completeness() == Completeness.UNKNOWN;
            if (isOpen && hasMore) {
                // The line stands inside of a text block, or of an expression.
                hasMore = magics.find();
                continue;
            }
            return part(at, rest, info);
        }
    }

    private static CellPart part(int at, String rest, CompletionInfo info) {
        if (info.completeness() == Completeness.EMPTY) {
            return CellPart.java(at, rest, "");
        }
        String remaining = info.remaining();
        boolean isCut = info.completeness().isComplete() && remaining != null && remaining.length() < rest.length();
        String text =
                isCut ? rest.substring(0, rest.length() - remaining.length()).stripTrailing() : rest;
        String source = info.source();
        boolean needsSemicolon = source != null
                && source.stripTrailing().endsWith(";")
                && !text.stripTrailing().endsWith(";");
        return CellPart.java(at, text, needsSemicolon ? text + ";" : text);
    }

    private static int skipBlanks(String cell, int start) {
        int at = start;
        while (at < cell.length() && Character.isWhitespace(cell.charAt(at))) {
            at++;
        }
        return at;
    }
}
