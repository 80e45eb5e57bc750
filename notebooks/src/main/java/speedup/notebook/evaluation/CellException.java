package speedup.notebook.evaluation;

/** A cell has an error. */
public final class CellException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient CellError error;

    CellException(CellError error) {
        super(error.name() + ": " + error.message());
        this.error = error;
    }

    /** What to show of it. */
    public CellError error() {
        return error;
    }
}
