package speedup.threads.accounts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One monitor guards the set of busy accounts, and is held only to take or give back all of them. */
public class MyTransferService implements TransferService {

    private final Set<Account> busy = new HashSet<>();

    @Override
    public boolean transfer(Account from, Account to, long amount) {
        check(amount);
        List<Account> accounts = List.of(from, to);
        take(accounts);
        try {
            return move(from, to, amount);
        } finally {
            giveBack(accounts);
        }
    }

    @Override
    public long total(List<Account> accounts) {
        take(accounts);
        try {
            return accounts.stream().mapToLong(Account::balance).sum();
        } finally {
            giveBack(accounts);
        }
    }

    private synchronized void take(List<Account> accounts) {
        boolean interrupted = false;
        while (accounts.stream().anyMatch(busy::contains)) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        busy.addAll(accounts);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void giveBack(List<Account> accounts) {
        accounts.forEach(busy::remove);
        notifyAll();
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
