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

    /** A fault of the kernel, which is none of the cell's. */
    public static CellError ofKernel(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = "The kernel could not run the cell: " + cause + ". Restart it; if that does not help, this is"
                + " a fault of Speedup.";
        return new CellError("KernelError", message, List.of(message));
    }
}
