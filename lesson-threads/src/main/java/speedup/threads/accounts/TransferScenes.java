package speedup.threads.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import speedup.threads.accounts.Client.Mode;
import speedup.threads.accounts.ServiceCall.Total;
import speedup.threads.accounts.ServiceCall.Transfer;

/** Writes the scripts of the scenes. */
final class TransferScenes {

    /** So many that some of them share a lock, if there are not as many locks as accounts. */
    private static final int DISJOINT_PAIRS = 24;

    private static final int CROWD_CLIENTS = 4;
    private static final int CROWD_ACCOUNTS = 5;
    private static final int CROWD_CALLS = 150;
    private static final int CALLS_FOR_A_TOTAL = 10;

    private TransferScenes() {}

    static void alone(SplittableRandom random, TransferScript.Builder script) {
        int a = script.account();
        int b = script.account();
        int c = script.account();
        script.add(new Client(
                List.of(
                        script.small(a, b),
                        script.small(c, a),
                        ServiceCall.transfer(b, c, 3 * script.balance(b)),
                        ServiceCall.transfer(a, c, 0),
                        ServiceCall.transfer(a, b, -random.nextLong(1, 1_000)),
                        ServiceCall.transfer(c, b, script.balance(c) / 2),
                        new Total(List.of()),
                        new Total(List.of(c, a, b))),
                Mode.RETURNS));
    }

    static void sameAccount(SplittableRandom random, TransferScript.Builder script) {
        int a = script.account();
        int b = script.account();
        script.add(Mode.RETURNS, ServiceCall.transfer(a, a, random.nextLong(1, script.balance(a))));
        script.add(Mode.RETURNS, ServiceCall.transfer(b, b, 2 * script.balance(b)));
        script.add(Mode.RETURNS, script.small(a, b));
    }

    static void afterFailure(SplittableRandom random, TransferScript.Builder script) {
        int a = script.account();
        int closed = script.closedAccount();
        int b = script.account();
        for (Transfer failing : List.of(
                script.small(a, closed),
                script.small(closed, b),
                ServiceCall.transfer(a, b, -random.nextLong(1, 1_000)),
                ServiceCall.transfer(b, a, 3 * script.balance(b)))) {
            script.add(Mode.RETURNS, failing);
            script.add(Mode.RETURNS, script.small(a, b));
            script.add(Mode.RETURNS, script.small(b, a));
        }
        script.add(Mode.RETURNS, new Total(List.of(b, closed, a)));
    }

    static void shared(TransferScript.Builder script) {
        for (Mode held : List.of(Mode.HELD_IN_WITHDRAW, Mode.HELD_IN_DEPOSIT)) {
            int from = script.account();
            int to = script.account();
            int other = script.account();
            int common = held == Mode.HELD_IN_WITHDRAW ? from : to;
            script.add(held, script.small(from, to));
            script.add(Mode.WAITS_OR_RETURNS, script.small(common, other));
            script.add(Mode.WAITS_OR_RETURNS, script.small(other, common));
            script.add(Mode.WAITS_OR_RETURNS, new Total(List.of(other, to, from)));
        }
    }

    static void disjoint(TransferScript.Builder script) {
        int first = script.account();
        script.add(Mode.HELD_IN_WITHDRAW, script.small(first, script.account()));
        script.add(Mode.HELD_IN_DEPOSIT, script.small(script.account(), script.account()));
        script.add(Mode.WAITS_OR_RETURNS, script.small(script.account(), first));
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < DISJOINT_PAIRS; i++) {
            others.add(script.account());
            others.add(script.account());
            script.add(Mode.RETURNS, script.small(others.get(2 * i), others.get(2 * i + 1)));
        }
        script.add(Mode.RETURNS, new Total(others));
    }

    /** @param back whether most transfers are to the account that is held, and not from it */
    static void crossing(TransferScript.Builder script, boolean back) {
        script.allOfOneHash();
        int held = script.account();
        int other = script.account();
        int from = back ? other : held;
        int to = back ? held : other;
        script.add(Mode.HELD_IN_WITHDRAW, script.small(held, script.account()));
        script.add(Mode.WAITS_OR_RETURNS, script.small(from, to));
        script.add(Mode.WAITS_OR_RETURNS, script.small(to, from));
        script.add(Mode.WAITS_OR_RETURNS, script.small(from, to));
    }

    static void totals(TransferScript.Builder script) {
        for (boolean heldIsLower : new boolean[] {true, false}) {
            int lower = script.account();
            int higher = script.account();
            int third = script.account();
            int held = heldIsLower ? lower : higher;
            int other = heldIsLower ? higher : lower;
            List<ServiceCall> totals =
                    List.of(new Total(List.of(held, other, third)), new Total(List.of(other, held, third)));
            script.add(Mode.HELD_IN_WITHDRAW, script.small(held, third));
            totals.forEach(total -> script.add(Mode.WAITS_OR_RETURNS, total));
            script.add(Mode.WAITS_OR_RETURNS, script.small(other, held));
            totals.forEach(total -> script.add(Mode.WAITS_OR_RETURNS, total));
        }
    }

    static void overdrawn(TransferScript.Builder script) {
        for (boolean heldIsLower : new boolean[] {true, false}) {
            int lower = script.account();
            int higher = script.account();
            int to = heldIsLower ? lower : higher;
            int from = heldIsLower ? higher : lower;
            script.add(Mode.HELD_IN_WITHDRAW, script.small(to, script.account()));
            for (int i = 0; i < 2; i++) {
                script.add(Mode.WAITS_OR_RETURNS, new Transfer(from, to, script.balance(from), true));
            }
        }
    }

    static void crowd(SplittableRandom random, TransferScript.Builder script) {
        List<Integer> accounts = IntStream.range(0, CROWD_ACCOUNTS)
                .mapToObj(i -> script.account())
                .toList();
        for (int client = 0; client < CROWD_CLIENTS; client++) {
            List<ServiceCall> calls = new ArrayList<>();
            for (int i = 1; i <= CROWD_CALLS; i++) {
                int from = random.nextInt(CROWD_ACCOUNTS);
                int to = (from + random.nextInt(1, CROWD_ACCOUNTS)) % CROWD_ACCOUNTS;
                calls.add(i % CALLS_FOR_A_TOTAL == 0 ? new Total(accounts) : script.small(from, to));
            }
            script.add(new Client(calls, Mode.RUNS));
        }
    }
}
