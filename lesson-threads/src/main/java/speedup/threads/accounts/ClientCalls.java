package speedup.threads.accounts;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import speedup.threads.WatchedCall;

/** The calls of a client, on a thread of their own. */
final class ClientCalls {

    private final int number;
    private final List<CallOutcome> outcomes = new CopyOnWriteArrayList<>();
    private final WatchedCall<Boolean> call;

    /** Begins the calls. */
    ClientCalls(
            int number, Client client, TransferService service, List<WatchedAccount> accounts, ClientThreads threads) {
        this.number = number;
        call = new WatchedCall<>(() -> {
            threads.enter(number);
            client.calls().forEach(one -> outcomes.add(CallOutcome.of(service, one, accounts)));
            return true;
        });
    }

    /** Which client of the script it is. */
    int number() {
        return number;
    }

    Thread thread() {
        return call.thread();
    }

    /** Whether all calls have returned, or one of them has thrown what it must not. */
    boolean hasReturned() {
        return call.hasReturned();
    }

    /** How many calls have returned. */
    int finished() {
        return outcomes.size();
    }

    /** Of the calls that have returned. */
    List<CallOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /**
     * Does nothing, unless a call has thrown.
     *
     * @throws Exception what a call has thrown and must not
     */
    void throwFailure() throws Exception {
        if (call.hasReturned()) {
            call.result();
        }
    }
}
