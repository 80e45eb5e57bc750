package speedup.threads.accounts;

import java.util.SplittableRandom;

/** A situation in which a service is asked. The order is that of the questions. */
enum TransferScene {
    /** One thread asks, and nobody else. */
    ALONE,
    /** Transfers from an account to itself. */
    SAME_ACCOUNT,
    /** Calls that throw or refuse, each followed by a transfer of another thread with the same accounts. */
    AFTER_FAILURE,
    /**
     * Transfers in both directions between two accounts. All of them wait for one account, which a third transfer
     * holds. What comes in one direction came there both before and after what comes in the other: whoever gets the account
     * next, the first or the last to wait, needs what another one of them has taken, if locks are taken in the order of
     * the arguments.
     */
    CROSSING,
    /** The same, with the roles of the arguments exchanged. */
    CROSSING_BACK,
    /** Transfers that are held up in the middle of an account, and calls that need it too. */
    SHARED,
    /** The same, and calls that need no account of theirs. */
    DISJOINT,
    /** The same with totals on both sides of a transfer: between its two halves they see money missing. */
    TOTALS,
    /** Two transfers of all that an account holds. Who looks before it waits, finds enough both times. */
    OVERDRAWN,
    /** Several threads, many calls, few accounts, and nobody is held up. */
    CROWD;

    /** Who calls what. The same seed gives the same script. */
    TransferScript script(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TransferScript.Builder builder = new TransferScript.Builder(random);
        switch (this) {
            case ALONE -> TransferScenes.alone(random, builder);
            case SAME_ACCOUNT -> TransferScenes.sameAccount(random, builder);
            case AFTER_FAILURE -> TransferScenes.afterFailure(random, builder);
            case SHARED -> TransferScenes.shared(builder);
            case DISJOINT -> TransferScenes.disjoint(builder);
            case CROSSING -> TransferScenes.crossing(builder, false);
            case CROSSING_BACK -> TransferScenes.crossing(builder, true);
            case TOTALS -> TransferScenes.totals(builder);
            case OVERDRAWN -> TransferScenes.overdrawn(builder);
            case CROWD -> TransferScenes.crowd(random, builder);
        }
        return builder.build();
    }

    /** Whether each call begins when the one before has ended, so that only one thing can come of it. */
    boolean isOneByOne() {
        return this == ALONE || this == SAME_ACCOUNT || this == AFTER_FAILURE;
    }
}
