package speedup.threads.accounts;

import java.util.Comparator;
import java.util.List;

/** Takes the locks in the order of the arguments. */
public class MyTransferService implements TransferService {

    @Override
    public boolean transfer(Account from, Account to, long amount) {
        check(amount);
        synchronized (from) {
            synchronized (to) {
                return move(from, to, amount);
            }
        }
    }

    @Override
    public long total(List<Account> accounts) {
        List<Account> ordered = accounts.stream()
                .sorted(Comparator.comparingLong(Account::number))
                .toList();
        return total(ordered, 0);
    }

    private static long total(List<Account> ordered, int next) {
        if (next == ordered.size()) {
            return 0;
        }
        synchronized (ordered.get(next)) {
            return ordered.get(next).balance() + total(ordered, next + 1);
        }
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

    private static void check(long amount) {
        if (amount < 1) {
            throw new IllegalArgumentException("An amount is at least 1, not " + amount);
        }
    }
}
