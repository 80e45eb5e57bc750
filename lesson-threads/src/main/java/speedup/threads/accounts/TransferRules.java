package speedup.threads.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import speedup.threads.accounts.AccountOverlap.Method;
import speedup.threads.accounts.CallOutcome.Kind;
import speedup.threads.accounts.ServiceCall.Total;
import speedup.threads.accounts.ServiceCall.Transfer;

/** Looks for the first rule of {@link TransferService} that a service has broken. */
record TransferRules(TransferScene scene, ScriptWords words, TransferObservation expected, TransferObservation seen) {

    /** As a sentence for the learner. */
    Optional<String> broken() {
        return Stream.<Supplier<Optional<String>>>of(
                        this::overlap, this::ending, this::overdrawn, this::outcomes, this::balances)
                .flatMap(rule -> rule.get().stream())
                .findFirst();
    }

    private Optional<String> overlap() {
        return seen.overlaps().stream()
                .findFirst()
                .map(overlap -> told(
                        "Two threads were in account %d at once: %s was in %s when %s called %s. An account is not thread-safe. %s",
                        overlap.number(),
                        words.client(overlap.firstClient()),
                        overlap.first().text,
                        words.client(overlap.secondClient()),
                        overlap.second().text,
                        overlap.first() == Method.BALANCE || overlap.second() == Method.BALANCE
                                ? "Hold its lock also to read it, and from the look at the balance to the end of the transfer"
                                : "All threads have to take the same lock for the same account"));
    }

    private Optional<String> ending() {
        return switch (seen.ending()) {
            case ALL_RETURNED -> Optional.empty();
            case HELD_UP -> Optional.of(heldUp());
            case DOES_NOT_RETURN -> Optional.of(doesNotReturn());
            case DEADLOCK -> Optional.of(deadlock());
            case STANDS_STILL ->
                Optional.of(told(
                        "These did not return, and wait though nobody holds them up: %s. A lock is given back in a finally"
                                + " block, and no thread waits for a second lock that another one may hold while that one waits"
                                + " for the first",
                        words.clients(seen.involved())));
            case NO_PROGRESS ->
                Optional.of(told(
                        "These went on trying, and none of them got on, though nobody held them up: %s. Threads that are"
                                + " busy without getting on are in a livelock. Whoever does not get a second lock has to give"
                                + " back the first, and all must not make way for each other",
                        words.clients(seen.involved())));
        };
    }

    private String heldUp() {
        int[] held = Arrays.copyOfRange(seen.involved(), 1, seen.involved().length);
        return told(
                "%s did not return while others were held up, though it has no account in common with them: %s. One lock"
                        + " that all calls need lets one of them through at a time. Each account needs a lock of its own, and"
                        + " nobody may wait while holding one that all need",
                capitalized(words.client(seen.involved()[0])), words.clients(held));
    }

    private String doesNotReturn() {
        int client = seen.involved()[0];
        ServiceCall call = words.script().clients().get(client).calls().get(0);
        String did = capitalized(words.client(client)) + " did not return";
        if (call instanceof Transfer transfer && transfer.from() == transfer.to()) {
            return did + ". If it takes the account's lock twice, the lock has to be reentrant, or to be taken once";
        }
        return scene.isOneByOne() && client > 0
                ? did
                        + ". Nobody else called anything, but calls before it had thrown or refused: a lock has to be given"
                        + " back then too, in a finally block"
                : did + ", though nobody held it up";
    }

    private String deadlock() {
        int[] cycle = seen.involved();
        StringBuilder waiting = new StringBuilder();
        for (int i = 0; i < cycle.length; i++) {
            waiting.append(i == 0 ? "" : i == cycle.length - 1 ? ", and " : ", ")
                    .append(words.client(cycle[i]))
                    .append(" waits for a lock that the ")
                    .append(i == cycle.length - 1 ? "first" : "next")
                    .append(" one holds");
        }
        return told(
                "Deadlock, as the JVM finds it: %s. None of them will ever return. All threads have to take the locks of"
                        + " accounts in the same order, whichever account is the first argument",
                waiting);
    }

    private Optional<String> overdrawn() {
        for (int i = 0; i < seen.balances().length; i++) {
            if (seen.balances()[i] < 0) {
                return Optional.of(told(
                        "%s fell to %d. Two transfers found enough on it, one after the other, and then both withdrew. The"
                                + " look at the balance and the withdrawal have to be one step, under one lock that is not given"
                                + " back in between",
                        capitalized(words.account(i)), seen.balances()[i]));
            }
        }
        return Optional.empty();
    }

    private Optional<String> outcomes() {
        List<ServiceCall> calls = words.script().calls();
        for (int i = 0; i < calls.size(); i++) {
            Optional<String> wrong = outcome(
                    calls.get(i), expected.outcomes().get(i), seen.outcomes().get(i));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<String> outcome(ServiceCall call, CallOutcome right, CallOutcome outcome) {
        String title = capitalized(words.call(call));
        if (call instanceof Total total) {
            return right.total() == outcome.total()
                    ? Optional.empty()
                    : Optional.of(told(
                            "%s was %d, and should be %d, as all transfers are among these accounts. It saw some of them"
                                    + " before a transfer, and others after it or in the middle of it: a total needs the locks of"
                                    + " all its accounts, and a transfer those of both, until it is done",
                            title, outcome.total(), total.accounts().isEmpty() ? 0 : right.total()));
        }
        boolean fits = right.kind() == outcome.kind() || isLostContest((Transfer) call, outcome);
        return fits
                ? Optional.empty()
                : Optional.of(told(
                        "%s %s, and should have %s%s",
                        title, outcome.kind().did, right.kind().done, why((Transfer) call, right, outcome)));
    }

    /** Whether somebody else took what both wanted. */
    private boolean isLostContest(Transfer transfer, CallOutcome outcome) {
        return transfer.contested()
                && (outcome.kind() == Kind.MOVED || outcome.kind() == Kind.REFUSED)
                && seen.balances()[transfer.from()] < transfer.amount();
    }

    private String why(Transfer transfer, CallOutcome right, CallOutcome outcome) {
        if (outcome.kind() == Kind.REFUSED && right.kind() == Kind.MOVED) {
            return ": there was enough on " + words.account(transfer.from())
                    + (scene.isOneByOne()
                            ? ""
                            : ". Who does not get a lock at once waits or tries again: a busy account is no reason to refuse");
        }
        return outcome.kind() == Kind.MOVED && right.kind() == Kind.CLOSED_ACCOUNT
                ? ": what an account throws is thrown on"
                : "";
    }

    private Optional<String> balances() {
        long[] before = words.script().accounts().stream()
                .mapToLong(AccountPlan::balance)
                .toArray();
        long change =
                Arrays.stream(seen.balances()).sum() - Arrays.stream(before).sum();
        if (change != 0) {
            return Optional.of(told(
                    "All accounts together held %d before, and %d after: money was %s. %s",
                    Arrays.stream(before).sum(),
                    Arrays.stream(seen.balances()).sum(),
                    change < 0 ? "lost" : "made",
                    scene == TransferScene.AFTER_FAILURE
                            ? "If deposit throws, what was withdrawn has to be put back"
                            : "What is withdrawn from one account has to be deposited on the other"));
        }
        long[] after = moved(before);
        int i = Arrays.mismatch(after, seen.balances());
        return i < 0
                ? Optional.empty()
                : Optional.of(told(
                        "%s holds %d in the end. By the transfers that returned true, it should hold %d",
                        capitalized(words.account(i)), seen.balances()[i], after[i]));
    }

    /** What the accounts should hold, by what the transfers have returned. */
    private long[] moved(long[] before) {
        long[] after = before.clone();
        List<ServiceCall> calls = words.script().calls();
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i) instanceof Transfer transfer
                    && seen.outcomes().get(i).kind() == Kind.MOVED) {
                after[transfer.from()] -= transfer.amount();
                after[transfer.to()] += transfer.amount();
            }
        }
        return after;
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String told(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
