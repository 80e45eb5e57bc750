package speedup.grader.csv;

/** A table that cannot be read. The message says where, why and what to do, to whoever gave the file. */
public final class CsvFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    public CsvFormatException(String message) {
        super(message);
    }
}
