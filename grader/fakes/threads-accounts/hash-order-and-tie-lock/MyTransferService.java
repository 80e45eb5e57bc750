package speedup.threads.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;

/** Orders by hash code, and takes one more lock first if two hash codes are equal. */
public class MyTransferService implements TransferService {

    private final Object tie = new Object();

    @Override
    public boolean transfer(Account from, Account to, long amount) {
        check(amount);
        return locked(List.of(from, to), () -> move(from, to, amount) ? 1 : 0) == 1;
    }

    @Override
    public long total(List<Account> accounts) {
        return locked(
                accounts, () -> accounts.stream().mapToLong(Account::balance).sum());
    }

    private long locked(List<Account> accounts, LongSupplier action) {
        List<Account> ordered = accounts.stream()
                .sorted(Comparator.comparingInt(Account::hashCode))
                .toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i - 1).hashCode() == ordered.get(i).hashCode()) {
                synchronized (tie) {
                    return locked(ordered, 0, action);
                }
            }
        }
        return locked(ordered, 0, action);
    }

    private static long locked(List<Account> ordered, int next, LongSupplier action) {
        if (next == ordered.size()) {
            return action.getAsLong();
        }
        synchronized (ordered.get(next)) {
            return locked(ordered, next + 1, action);
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
