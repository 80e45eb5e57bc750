package speedup.testing;

/** This machine lacks what a measurement takes; says what, as whole sentences. */
final class NoProofException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoProofException(String message) {
        super(message);
    }
}
