package speedup.notebook.evaluation;

import java.util.List;

/**
 * Why a cell came to no good end.
 *
 * @param name the kind of error, such as {@code CompilationError} or the name of an exception
 * @param message what is wrong, in a line
 * @param lines all that is to be shown
 */
public record CellError(String name, String message, List<String> lines) {

    public CellError {
        lines = List.copyOf(lines);
    }
}
