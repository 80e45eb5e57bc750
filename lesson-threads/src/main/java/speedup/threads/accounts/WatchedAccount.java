package speedup.threads.accounts;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import speedup.threads.Gate;
import speedup.threads.accounts.AccountOverlap.Method;

/** An account that notices when two threads are in it, and can hold the first thread that comes to one of its methods. */
final class WatchedAccount implements Account {

    private final long number;
    private final int hash;
    private final boolean closed;
    private final ClientThreads clients;
    private final AtomicReference<@Nullable Use> inside = new AtomicReference<>();
    private volatile @Nullable Hold hold;
    private long balance;

    /** @param hash what others may have too, as different objects can have the same hash code */
    WatchedAccount(AccountPlan plan, int hash, ClientThreads clients) {
        number = plan.number();
        closed = plan.closed();
        balance = plan.balance();
        this.hash = hash;
        this.clients = clients;
    }

    private record Use(Method method, Thread thread) {}

    private record Hold(Method method, Gate gate) {}

    /** Has a gate hold the first thread that is about to do this. */
    void holdAt(Method method, Gate gate) {
        hold = new Hold(method, gate);
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public long balance() {
        Use use = enter(Method.BALANCE);
        long seen = balance;
        leave(use);
        return seen;
    }

    @Override
    public void withdraw(long amount) {
        change(Method.WITHDRAW, -amount);
    }

    @Override
    public void deposit(long amount) {
        change(Method.DEPOSIT, amount);
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on the yield: it lets others come, if they may
    private void change(Method method, long by) {
        Use use = enter(method);
        try {
            if (closed) {
                throw new AccountClosedException(number);
            }
            long before = balance;
            Thread.yield();
            balance = before + by;
        } finally {
            leave(use);
        }
    }

    private Use enter(Method method) {
        Use use = new Use(method, Thread.currentThread());
        Use other = inside.compareAndExchange(null, use);
        if (other != null) {
            clients.overlapped(number, other.method, other.thread, method);
        }
        Hold holding = hold;
        if (holding != null && holding.method == method) {
            holding.gate.pass();
        }
        return use;
    }

    /** Who came in as the second leaves the first one in. */
    private void leave(Use use) {
        inside.compareAndSet(use, null);
    }

    /** What it holds now, whoever is in it. */
    long balanceInTheEnd() {
        return balance;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return "account " + number;
    }
}
