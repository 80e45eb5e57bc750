package speedup.threads.accounts;

import static speedup.exercise.Codecs.LONG;
import static speedup.exercise.Codecs.constantOf;
import static speedup.exercise.RecordCodec.field;

import java.util.List;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What came of a call.
 *
 * @param kind how it ended
 * @param total what a total was; 0 of other calls
 */
record CallOutcome(Kind kind, long total) {

    static final Codec<CallOutcome> CODEC = RecordCodec.of(
            CallOutcome::new, field(CallOutcome::kind, constantOf(Kind.class)), field(CallOutcome::total, LONG));

    static final CallOutcome UNFINISHED = new CallOutcome(Kind.UNFINISHED, 0);

    /** How a call ended. */
    enum Kind {
        UNFINISHED("did not return", "not returned"),
        MOVED("returned true", "returned true"),
        REFUSED("returned false", "returned false"),
        ILLEGAL_AMOUNT("threw an IllegalArgumentException", "thrown an IllegalArgumentException"),
        CLOSED_ACCOUNT("threw an AccountClosedException", "thrown an AccountClosedException"),
        TOTAL("returned a total", "returned a total");

        /** Behind "the call". */
        final String did;

        /** Behind "the call should have". */
        final String done;

        Kind(String did, String done) {
            this.did = did;
            this.done = done;
        }
    }

    /** Makes a call. What it is not allowed to throw, it throws. */
    static CallOutcome of(TransferService service, ServiceCall call, List<? extends Account> accounts) {
        if (call instanceof ServiceCall.Total total) {
            return new CallOutcome(
                    Kind.TOTAL,
                    service.total(total.accounts().stream()
                            .map(i -> (Account) accounts.get(i))
                            .toList()));
        }
        ServiceCall.Transfer transfer = (ServiceCall.Transfer) call;
        try {
            boolean moved =
                    service.transfer(accounts.get(transfer.from()), accounts.get(transfer.to()), transfer.amount());
            return new CallOutcome(moved ? Kind.MOVED : Kind.REFUSED, 0);
        } catch (AccountClosedException e) {
            return new CallOutcome(Kind.CLOSED_ACCOUNT, 0);
        } catch (IllegalArgumentException e) {
            if (transfer.amount() >= 1) {
                throw e;
            }
            return new CallOutcome(Kind.ILLEGAL_AMOUNT, 0);
        }
    }
}
