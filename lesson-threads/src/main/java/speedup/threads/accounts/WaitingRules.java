package speedup.threads.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import speedup.threads.accounts.ServiceCall.Transfer;

/** Looks whether all calls have returned, as a {@link TransferService} promises, and says what is wrong if not. */
record WaitingRules(TransferScene scene, ScriptWords words, TransferObservation seen) {

    /** As a sentence for the learner. */
    Optional<String> broken() {
        return switch (seen.ending()) {
            case ALL_RETURNED -> Optional.empty();
            case HELD_UP -> Optional.of(heldUp());
            case DOES_NOT_RETURN -> Optional.of(doesNotReturn());
            case DEADLOCK ->
                Optional.of(told(
                        "Deadlock, as the JVM finds it: %s. None of them will ever return. All threads have to take the locks of"
                                + " accounts in one order, whichever account is the first argument",
                        cycle()));
            case STANDS_STILL ->
                Optional.of(told(
                        "These did not return, and wait though nobody holds them up: %s. Do they hold what the others wait for,"
                                + " or was a lock not given back? All threads have to take the locks of accounts in one order, and"
                                + " to give them back whatever happens",
                        words.clients(seen.involved())));
            case NO_PROGRESS ->
                Optional.of(told(
                        "These went on trying, and none of them got on, though nobody held them up: %s. Whoever does not get the"
                                + " second lock has to give back the first one before it tries again; and if each makes way for"
                                + " the other for ever, it is a livelock",
                        words.clients(seen.involved())));
        };
    }

    private String cycle() {
        String calls = words.clients(seen.involved());
        return seen.involved().length == 2
                ? calls + " each wait for a lock that the other one holds"
                : "of " + calls
                        + ", each waits for a lock that the next one holds, and the last one for one that the first holds";
    }

    private String heldUp() {
        int[] held = Arrays.copyOfRange(seen.involved(), 1, seen.involved().length);
        return told(
                "%s did not get on while %s stood still in the middle of an account, though they have no account in common. A"
                        + " lock that all calls need lets one of them through at a time: each account needs a lock of its own,"
                        + " and whoever waits for it must not hold one that all need",
                ScriptWords.capitalized(words.client(seen.involved()[0])), words.clients(held));
    }

    private String doesNotReturn() {
        int client = seen.involved()[0];
        ServiceCall call = words.script().clients().get(client).calls().get(0);
        String did = ScriptWords.capitalized(words.client(client)) + " did not return";
        if (call instanceof Transfer transfer && transfer.from() == transfer.to()) {
            return did + ". If it takes the account's lock twice, the lock has to be reentrant, or to be taken once";
        }
        return scene.isOneByOne() && client > 0
                ? did
                        + ". Nobody else called anything, but calls before it had thrown or refused: a lock has to be given"
                        + " back then too, in a finally block"
                : did + ", though nobody held it up";
    }

    private static String told(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
