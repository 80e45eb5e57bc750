package speedup.threads.accounts;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.LONG;
import static speedup.exercise.Codecs.constantOf;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * Two threads in one account.
 *
 * @param number of the account
 * @param first what the thread did that was in it
 * @param second what the thread wanted that came
 * @param firstClient who it was, or {@link ClientThreads#NOBODY}
 * @param secondClient who it was, or {@link ClientThreads#NOBODY}
 */
record AccountOverlap(long number, Method first, Method second, int firstClient, int secondClient) {

    static final Codec<AccountOverlap> CODEC = RecordCodec.of(
            AccountOverlap::new,
            field(AccountOverlap::number, LONG),
            field(AccountOverlap::first, constantOf(Method.class)),
            field(AccountOverlap::second, constantOf(Method.class)),
            field(AccountOverlap::firstClient, INT),
            field(AccountOverlap::secondClient, INT));

    /** A method of an account that one thread at a time may be in. */
    enum Method {
        BALANCE("balance"),
        WITHDRAW("withdraw"),
        DEPOSIT("deposit");

        final String text;

        Method(String text) {
            this.text = text;
        }
    }
}
