package speedup.threads.accounts;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import speedup.threads.accounts.AccountOverlap.Method;

/** Which client a thread belongs to, and the first time that two of them were in one account. */
final class ClientThreads {

    /** A thread that the answer has started. */
    static final int NOBODY = -1;

    private final Map<Thread, Integer> clients = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable AccountOverlap> overlap = new AtomicReference<>();

    /** From now on, the calling thread is that of a client. */
    void enter(int client) {
        clients.put(Thread.currentThread(), client);
    }

    private int client(Thread thread) {
        return clients.getOrDefault(thread, NOBODY);
    }

    /** The calling thread came into an account in which there was another one. */
    void overlapped(long number, Method first, Thread firstThread, Method second) {
        overlap.compareAndSet(
                null, new AccountOverlap(number, first, second, client(firstThread), client(Thread.currentThread())));
    }

    /** The first one. */
    Optional<AccountOverlap> overlap() {
        return Optional.ofNullable(overlap.get());
    }
}
