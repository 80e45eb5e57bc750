package speedup.threads.accounts;

import static speedup.exercise.Codecs.INTS;
import static speedup.exercise.Codecs.LONGS;
import static speedup.exercise.Codecs.constantOf;
import static speedup.exercise.Codecs.list;
import static speedup.exercise.RecordCodec.field;

import java.util.List;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What came of a script.
 *
 * @param ending how far its clients came
 * @param involved the clients that the ending is about; of a deadlock, each waits for the next one, and the last one for
 *     the first
 * @param overlaps the first time that two threads were in one account, if there was one
 * @param outcomes of all calls, client after client
 * @param balances of all accounts in the end
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the observation; never compared
record TransferObservation(
        Ending ending, int[] involved, List<AccountOverlap> overlaps, List<CallOutcome> outcomes, long[] balances) {

    static final Codec<TransferObservation> CODEC = RecordCodec.of(
            TransferObservation::new,
            field(TransferObservation::ending, constantOf(Ending.class)),
            field(TransferObservation::involved, INTS),
            field(TransferObservation::overlaps, list("Overlap", AccountOverlap.CODEC)),
            field(TransferObservation::outcomes, list("Outcome", CallOutcome.CODEC)),
            field(TransferObservation::balances, LONGS));

    /** How far the clients of a script came. */
    enum Ending {
        /** All returned. */
        ALL_RETURNED,
        /** A client that should return while others are held up waits for a lock of theirs, or does not return. */
        HELD_UP,
        /** A client did not return, though nobody is held up. */
        DOES_NOT_RETURN,
        /** The JVM finds clients that wait for locks of each other in a cycle. */
        DEADLOCK,
        /** Nobody is held up any more, and the clients that are left wait. */
        STANDS_STILL,
        /** Nobody is held up any more, and the clients that are left go on trying. */
        NO_PROGRESS
    }
}
