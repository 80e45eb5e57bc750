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

    private static final String SHARING = ". Lesson 1 tells of it in \"When threads share data\"";

    private static final String HALF_DONE =
            ": all transfers were among these accounts, so it saw one of them half done. A total needs the locks of all its"
                    + " accounts at once, and a transfer those of both until it is done";

    /** As a sentence for the learner. */
    Optional<String> broken() {
        return Stream.<Supplier<Optional<String>>>of(
                        this::overlap,
                        new WaitingRules(scene, words, seen)::broken,
                        this::overdrawn,
                        this::sum,
                        this::outcomes,
                        this::balances)
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
                        overlap.second() == Method.BALANCE
                                ? "Either it was read without its lock, or the two have taken different locks: all threads have to"
                                        + " take the same one for the same account, before the look at its balance"
                                        + SHARING
                                : "The two have taken different locks, or none" + SHARING));
    }

    private Optional<String> overdrawn() {
        for (int i = 0; i < seen.balances().length; i++) {
            if (seen.balances()[i] < 0) {
                return Optional.of(told(
                        "%s fell to %d. Two transfers found enough on it, one after the other, and then both withdrew. The"
                                + " look at the balance and the withdrawal have to be one step, under one lock that is not given"
                                + " back in between",
                        ScriptWords.capitalized(words.account(i)), seen.balances()[i]));
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
        String title = ScriptWords.capitalized(words.call(call));
        if (call instanceof Total) {
            return right.total() == outcome.total()
                    ? Optional.empty()
                    : Optional.of(told(
                            "%s was %d, and should be %d%s",
                            title, outcome.total(), right.total(), scene.isOneByOne() ? "" : HALF_DONE));
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

    private Optional<String> sum() {
        long before = words.script().accounts().stream()
                .mapToLong(AccountPlan::balance)
                .sum();
        long after = Arrays.stream(seen.balances()).sum();
        return before == after
                ? Optional.empty()
                : Optional.of(told(
                        "All accounts together held %d before, and %d after: money was %s. %s",
                        before,
                        after,
                        after < before ? "lost" : "made",
                        scene == TransferScene.AFTER_FAILURE
                                ? "If an account throws, what was withdrawn from the other one has to be put back"
                                : "What is withdrawn from one account has to be deposited on the other"));
    }

    /** Of each account, by what the transfers have returned. */
    private Optional<String> balances() {
        long[] right = moved();
        int i = Arrays.mismatch(right, seen.balances());
        return i < 0
                ? Optional.empty()
                : Optional.of(told(
                        "%s holds %d in the end. By the transfers that returned true, it should hold %d: one of them said that"
                                + " it had moved what it had not, or did and did not say so",
                        ScriptWords.capitalized(words.account(i)), seen.balances()[i], right[i]));
    }

    /** What the accounts should hold, by what the transfers have returned. */
    private long[] moved() {
        long[] after = words.script().accounts().stream()
                .mapToLong(AccountPlan::balance)
                .toArray();
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

    private static String told(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
