package speedup.threads.accounts;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Tries all locks, gives back those it got if it does not get one, and tries again after a random pause. */
public class MyTransferService implements TransferService {

    private final ConcurrentHashMap<Account, ReentrantLock> locks = new ConcurrentHashMap<>();

    @Override
    public boolean transfer(Account from, Account to, long amount) {
        check(amount);
        List<Account> accounts = List.of(from, to);
        lockAll(accounts);
        try {
            return move(from, to, amount);
        } finally {
            unlock(accounts, accounts.size());
        }
    }

    @Override
    public long total(List<Account> accounts) {
        lockAll(accounts);
        try {
            return accounts.stream().mapToLong(Account::balance).sum();
        } finally {
            unlock(accounts, accounts.size());
        }
    }

    private void lockAll(List<Account> accounts) {
        while (!tryLock(accounts)) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(10_000, 200_000));
        }
    }

    private boolean tryLock(List<Account> accounts) {
        for (int i = 0; i < accounts.size(); i++) {
            if (!lock(accounts.get(i)).tryLock()) {
                unlock(accounts, i);
                return false;
            }
        }
        return true;
    }

    private void unlock(List<Account> accounts, int count) {
        for (int i = 0; i < count; i++) {
            lock(accounts.get(i)).unlock();
        }
    }

    private ReentrantLock lock(Account account) {
        return locks.computeIfAbsent(account, one -> new ReentrantLock());
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
