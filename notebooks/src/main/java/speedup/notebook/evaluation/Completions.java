package speedup.notebook.evaluation;

import java.util.List;

/**
 * What can be typed at a position.
 *
 * @param replacements each instead of what stands between start and end
 * @param start in characters of the cell
 * @param end where the cursor is
 */
public record Completions(List<String> replacements, int start, int end) {

    public Completions {
        replacements = List.copyOf(replacements);
    }
}
