package speedup.notebook.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Helps whoever types a cell. */
final class CodeAssistant {

    /** A front end shows them in a list. */
    private static final int MOST_REPLACEMENTS = 300;

    private static final int MOST_SIGNATURES = 20;

    private final SourceCodeAnalysis analysis;

    CodeAssistant(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    Completions completions(String cell, int cursor) {
        CellPart part = partBefore(cell, cursor);
        if (part.isMagic()) {
            return magics(part, cursor);
        }
        int[] anchor = {0};
        String code = part.text();
        List<Suggestion> suggestions = analysis.completionSuggestions(code, code.length(), anchor);
        boolean hasFitting = suggestions.stream().anyMatch(Suggestion::matchesType);
        List<String> replacements = suggestions.stream()
                .sorted((a, b) -> hasFitting ? Boolean.compare(b.matchesType(), a.matchesType()) : 0)
                .map(Suggestion::continuation)
                .distinct()
                .limit(MOST_REPLACEMENTS)
                .toList();
        return new Completions(replacements, part.offset() + anchor[0], cursor);
    }

    private static Completions magics(CellPart part, int cursor) {
        String typed = part.text();
        List<String> names = Stream.of(Magics.NAMES.split("\\|"))
                .map(name -> "%" + name)
                .filter(name -> name.startsWith(typed))
                .toList();
        return new Completions(names, part.offset(), cursor);
    }

    Optional<String> documentation(String cell, int cursor) {
        int end = cursor;
        while (end < cell.length() && Character.isJavaIdentifierPart(cell.charAt(end))) {
            end++;
        }
        CellPart part = partBefore(cell, end);
        if (part.isMagic()) {
            return Optional.of(Magics.HELP);
        }
        // The compiler tells a method by the parenthesis behind it.
        boolean isCall = cell.startsWith("(", end);
        String code = isCall ? part.text() + "(" : part.text();
        List<Documentation> found = analysis.documentation(code, code.length(), false);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.stream()
                        .map(Documentation::signature)
                        .distinct()
                        .limit(MOST_SIGNATURES)
                        .collect(Collectors.joining("\n")));
    }

    CellCompleteness completeness(String cell) {
        List<CellPart> parts = new CellSplitter(analysis).split(cell);
        if (parts.isEmpty() || parts.get(parts.size() - 1).isMagic()) {
            return CellCompleteness.COMPLETE;
        }
        Completeness last =
                analysis.analyzeCompletion(parts.get(parts.size() - 1).text()).completeness();
        return switch (last) {
            case COMPLETE, COMPLETE_WITH_SEMI, CONSIDERED_INCOMPLETE, EMPTY -> CellCompleteness.COMPLETE;
            case DEFINITELY_INCOMPLETE -> CellCompleteness.INCOMPLETE;
            case UNKNOWN -> CellCompleteness.INVALID;
        };
    }

    /** The piece that the cursor is in, up to the cursor. */
    private CellPart partBefore(String cell, int cursor) {
        String before = cell.substring(0, Math.max(0, Math.min(cursor, cell.length())));
        List<CellPart> parts = new CellSplitter(analysis).split(before);
        if (parts.isEmpty()) {
            return CellPart.java(before.length(), "", "");
        }
        CellPart last = parts.get(parts.size() - 1);
        boolean isBehind = before.length() > last.offset() + last.text().length();
        return isBehind ? CellPart.java(before.length(), "", "") : last;
    }
}
