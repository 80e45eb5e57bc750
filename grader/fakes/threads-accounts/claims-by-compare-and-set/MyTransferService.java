package speedup.threads.accounts;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Claims accounts by compare-and-set, all or none, and yields between two attempts. */
public class MyTransferService implements TransferService {

    private final ConcurrentHashMap<Account, AtomicReference<Thread>> owners = new ConcurrentHashMap<>();

    @Override
    public boolean transfer(Account from, Account to, long amount) {
        check(amount);
        List<Account> accounts = from == to ? List.of(from) : List.of(from, to);
        claim(accounts);
        try {
            return move(from, to, amount);
        } finally {
            release(accounts, accounts.size());
        }
    }

    @Override
    public long total(List<Account> accounts) {
        claim(accounts);
        try {
            return accounts.stream().mapToLong(Account::balance).sum();
        } finally {
            release(accounts, accounts.size());
        }
    }

    private void claim(List<Account> accounts) {
        int claimed = 0;
        while (claimed < accounts.size()) {
            if (owner(accounts.get(claimed)).compareAndSet(null, Thread.currentThread())) {
                claimed++;
            } else {
                release(accounts, claimed);
                claimed = 0;
                Thread.yield();
            }
        }
    }

    private void release(List<Account> accounts, int count) {
        for (int i = 0; i < count; i++) {
            owner(accounts.get(i)).set(null);
        }
    }

    private AtomicReference<Thread> owner(Account account) {
        return owners.computeIfAbsent(account, one -> new AtomicReference<>());
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
