package speedup.threads.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Takes explicit locks in ascending order of numbers, and gives them back in finally. */
public class MyTransferService implements TransferService {

    private final ConcurrentHashMap<Long, ReentrantLock> locks = new ConcurrentHashMap<>();

    @Override
    public boolean transfer(Account from, Account to, long amount) {
        check(amount);
        List<Account> ordered = ordered(List.of(from, to));
        lock(ordered);
        try {
            return move(from, to, amount);
        } finally {
            unlock(ordered);
        }
    }

    @Override
    public long total(List<Account> accounts) {
        List<Account> ordered = ordered(accounts);
        lock(ordered);
        try {
            return accounts.stream().mapToLong(Account::balance).sum();
        } finally {
            unlock(ordered);
        }
    }

    private static List<Account> ordered(List<Account> accounts) {
        return accounts.stream()
                .sorted(Comparator.comparingLong(Account::number))
                .toList();
    }

    private void lock(List<Account> accounts) {
        for (Account account : accounts) {
            lock(account).lock();
        }
    }

    private void unlock(List<Account> accounts) {
        for (Account account : accounts) {
            lock(account).unlock();
        }
    }

    private ReentrantLock lock(Account account) {
        return locks.computeIfAbsent(account.number(), number -> new ReentrantLock());
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
