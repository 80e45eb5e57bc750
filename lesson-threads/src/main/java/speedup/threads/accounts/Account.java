package speedup.threads.accounts;

/**
 * An account, which holds an amount of money. It is not thread-safe: no two threads may be in {@link #balance()}, {@link
 * #withdraw} or {@link #deposit} of one account at the same time, not even to read. Each of these may take long. Any
 * thread may ask for the number at any time.
 */
public interface Account {

    /** Which it is. No two accounts of a bank have the same number. */
    long number();

    /** What it holds. */
    long balance();

    /**
     * Takes an amount away. It does not look whether there is so much: an account can be made to fall below zero.
     *
     * @throws AccountClosedException if the account is closed. Nothing has changed then
     */
    void withdraw(long amount);

    /**
     * Adds an amount.
     *
     * @throws AccountClosedException if the account is closed. Nothing has changed then
     */
    void deposit(long amount);
}
