package speedup.threads.accounts;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** Who wants an account that somebody else wants too makes way, and so does the other one. */
public class MyTransferService implements TransferService {

    private final ConcurrentHashMap<Account, AtomicInteger> wanting = new ConcurrentHashMap<>();

    @Override
    public boolean transfer(Account from, Account to, long amount) {
        check(amount);
        List<Account> accounts = from == to ? List.of(from) : List.of(from, to);
        return alone(accounts, () -> move(from, to, amount) ? 1 : 0) == 1;
    }

    @Override
    public long total(List<Account> accounts) {
        return alone(
                accounts, () -> accounts.stream().mapToLong(Account::balance).sum());
    }

    private long alone(List<Account> accounts, LongSupplier action) {
        accounts.forEach(account -> wanting(account).incrementAndGet());
        try {
            while (accounts.stream().anyMatch(account -> wanting(account).get() > 1)) {
                Thread.yield();
            }
            return action.getAsLong();
        } finally {
            accounts.forEach(account -> wanting(account).decrementAndGet());
        }
    }

    private AtomicInteger wanting(Account account) {
        return wanting.computeIfAbsent(account, one -> new AtomicInteger());
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
