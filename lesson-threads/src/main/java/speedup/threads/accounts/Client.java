package speedup.threads.accounts;

import java.util.List;

/**
 * A thread that makes some calls, one after the other.
 *
 * @param calls at least one
 * @param mode what is waited for before the next client begins
 */
record Client(List<ServiceCall> calls, Mode mode) {

    /** How far a client comes before the next one begins. */
    enum Mode {
        /** Until it is held up where it withdraws, until all clients have begun. Its only call is a transfer. */
        HELD_IN_WITHDRAW,
        /** The same, where it deposits. */
        HELD_IN_DEPOSIT,
        /** To its end: nobody else uses its accounts. */
        RETURNS,
        /** Until it waits, or to its end. */
        WAITS_OR_RETURNS,
        /** The next one begins at once. */
        RUNS
    }

    /** Of one call. */
    static Client of(Mode mode, ServiceCall call) {
        return new Client(List.of(call), mode);
    }
}
