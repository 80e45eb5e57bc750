package speedup.processes.blur;

/** A filter threw instead of giving an image. */
public final class FilterFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * The failure of a filter.
     *
     * @param reason what the filter threw, as text: the exception itself may be of a kind that does not
     *     travel from one process to another
     */
    public FilterFailedException(String reason) {
        super("The filter failed: " + reason);
    }
}
