package speedup.threads.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The lock of an account is the account. All threads take locks in ascending order of the accounts' numbers, so whoever
 * holds the highest one that is taken waits for none that is held: there is no cycle.
 */
public class MyTransferService implements TransferService {

    @Override
    public boolean transfer(Account from, Account to, long amount) {
        if (amount < 1) {
            throw new IllegalArgumentException("An amount is at least 1, not " + amount);
        }
        return locked(Stream.of(from, to), () -> move(from, to, amount) ? 1 : 0) == 1;
    }

    private static boolean move(Account from, Account to, long amount) {
        if (from.balance() < amount) {
            return false;
        }
        from.withdraw(amount);
        try {
            to.deposit(amount);
        } catch (AccountClosedException e) {
            from.deposit(amount);
            throw e;
        }
        return true;
    }

    @Override
    public long total(List<Account> accounts) {
        return locked(
                accounts.stream(),
                () -> accounts.stream().mapToLong(Account::balance).sum());
    }

    private static long locked(Stream<Account> accounts, LongSupplier action) {
        return locked(accounts.sorted(Comparator.comparingLong(Account::number)).toList(), 0, action);
    }

    /** Takes the locks from an index on, one inside the other. One that this thread has already is no hindrance. */
    private static long locked(List<Account> ordered, int next, LongSupplier action) {
        if (next == ordered.size()) {
            return action.getAsLong();
        }
        synchronized (ordered.get(next)) {
            return locked(ordered, next + 1, action);
        }
    }
}
