package speedup.threads.accounts;

import java.util.List;

/** One call of a {@link TransferService}. Accounts are indices of a script. */
sealed interface ServiceCall {

    /**
     * A transfer.
     *
     * @param contested whether it and others want what is enough for one of them
     */
    record Transfer(int from, int to, long amount, boolean contested) implements ServiceCall {}

    /** A total. */
    record Total(List<Integer> accounts) implements ServiceCall {}

    /** A transfer that there is enough for, whenever it comes. */
    static Transfer transfer(int from, int to, long amount) {
        return new Transfer(from, to, amount, false);
    }
}
