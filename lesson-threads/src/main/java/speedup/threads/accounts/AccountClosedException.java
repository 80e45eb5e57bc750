package speedup.threads.accounts;

/** An account takes and gives nothing any more. */
public final class AccountClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccountClosedException(long number) {
        super("Account " + number + " is closed");
    }
}
