package speedup.threads.accounts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import speedup.threads.Gate;
import speedup.threads.LockCycle;
import speedup.threads.WatchedThread;
import speedup.threads.accounts.AccountOverlap.Method;
import speedup.threads.accounts.ServiceCall.Transfer;
import speedup.threads.accounts.TransferObservation.Ending;

/**
 * Has the clients of a script call a service, holds some of them up, and watches. One probe watches once.
 *
 * <p>That a thread waits for one that is held up, and that threads wait for each other, the JVM knows, and tells at
 * once. Only where it knows nothing of a lock, as of a semaphore, a thread is watched for a while.
 */
final class TransferProbe {

    private static final long POLL_MILLIS = 1;

    private final TransferService service;
    private final TransferScript script;
    private final ClientThreads threads = new ClientThreads();
    private final List<WatchedAccount> accounts;
    private final List<ClientCalls> started = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    private final List<ClientCalls> held = new ArrayList<>();

    TransferProbe(TransferService service, TransferScript script) {
        this.service = service;
        this.script = script;
        accounts = script.accounts().stream()
                .map(plan -> new WatchedAccount(plan, script.sameHash() ? 1 : Long.hashCode(plan.number()), threads))
                .toList();
    }

    private record Finding(Ending ending, List<Integer> involved) {}

    /**
     * Watches.
     *
     * @throws Exception what the service throws and must not
     */
    TransferObservation observe() throws Exception {
        try {
            Finding finding = finding();
            for (ClientCalls client : started) {
                client.throwFailure();
            }
            return new TransferObservation(
                    finding.ending,
                    finding.involved.stream().mapToInt(Integer::intValue).toArray(),
                    threads.overlap().stream().toList(),
                    outcomes(),
                    accounts.stream().mapToLong(WatchedAccount::balanceInTheEnd).toArray());
        } finally {
            gates.forEach(Gate::open);
        }
    }

    private List<CallOutcome> outcomes() {
        List<CallOutcome> all = new ArrayList<>();
        for (int i = 0; i < script.clients().size(); i++) {
            List<CallOutcome> known = i < started.size() ? started.get(i).outcomes() : List.of();
            int calls = script.clients().get(i).calls().size();
            all.addAll(known);
            all.addAll(Collections.nCopies(calls - known.size(), CallOutcome.UNFINISHED));
        }
        return all;
    }

    private Finding finding() throws InterruptedException {
        for (Client client : script.clients()) {
            Optional<Finding> finding = start(client);
            if (finding.isPresent()) {
                return finding.get();
            }
        }
        gates.forEach(Gate::open);
        return awaitAll();
    }

    /** Starts a client, and waits until it is as far as the next one needs it. */
    private Optional<Finding> start(Client client) throws InterruptedException {
        Gate gate = holding(client);
        ClientCalls calls = new ClientCalls(started.size(), client, service, accounts, threads);
        started.add(calls);
        WatchedThread watched = new WatchedThread(calls.thread());
        switch (client.mode()) {
            case HELD_IN_WITHDRAW, HELD_IN_DEPOSIT -> {
                awaitOrGiveUp(() -> gate.isReached() || calls.hasReturned(), calls, watched::hadItsTime);
                if (!gate.isReached() && !calls.hasReturned()) {
                    return notReturned(calls);
                }
                held.add(calls);
            }
            case RETURNS -> {
                awaitOrGiveUp(calls::hasReturned, calls, watched::hadItsTime);
                return calls.hasReturned() ? Optional.empty() : notReturned(calls);
            }
            case WAITS_OR_RETURNS -> awaitOrGiveUp(calls::hasReturned, calls, watched::isSettled);
            case RUNS -> {}
        }
        return Optional.empty();
    }

    /** Waits for something, unless the client waits for one that is held up, or has waited long enough. */
    private void awaitOrGiveUp(BooleanSupplier reached, ClientCalls client, BooleanSupplier longEnough)
            throws InterruptedException {
        while (!reached.getAsBoolean() && !waitsForHeld(client.thread()) && !longEnough.getAsBoolean()) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    private Optional<Finding> notReturned(ClientCalls client) {
        List<Integer> involved = new ArrayList<>(List.of(client.number()));
        held.stream().map(ClientCalls::number).forEach(involved::add);
        return Optional.of(new Finding(held.isEmpty() ? Ending.DOES_NOT_RETURN : Ending.HELD_UP, involved));
    }

    /** Makes a gate for a client that is to be held up. */
    private Gate holding(Client client) {
        Gate gate = new Gate();
        gates.add(gate);
        if (client.calls().get(0) instanceof Transfer transfer) {
            switch (client.mode()) {
                case HELD_IN_WITHDRAW -> accounts.get(transfer.from()).holdAt(Method.WITHDRAW, gate);
                case HELD_IN_DEPOSIT -> accounts.get(transfer.to()).holdAt(Method.DEPOSIT, gate);
                default -> {}
            }
        }
        return gate;
    }

    /** Whether a thread waits for one that is held up, or for one that waits for such a one, and so on. */
    private boolean waitsForHeld(Thread thread) {
        Optional<Long> owner = LockCycle.ownerOfAwaitedLock(thread);
        for (int i = 0; i < started.size() && owner.isPresent(); i++) {
            long id = owner.get();
            if (held.stream().anyMatch(client -> !client.hasReturned() && LockCycle.id(client.thread()) == id)) {
                return true;
            }
            owner = started.stream()
                    .map(ClientCalls::thread)
                    .filter(other -> LockCycle.id(other) == id)
                    .findFirst()
                    .flatMap(LockCycle::ownerOfAwaitedLock);
        }
        return false;
    }

    /** Nobody is held up any more: waits until all have returned, or none of them gets on. */
    private Finding awaitAll() throws InterruptedException {
        int finished = -1;
        List<WatchedThread> watched = List.of();
        List<Thread> cycle = List.of();
        while (true) {
            List<ClientCalls> left =
                    started.stream().filter(client -> !client.hasReturned()).toList();
            if (left.isEmpty()) {
                return new Finding(Ending.ALL_RETURNED, List.of());
            }
            int now = started.stream().mapToInt(ClientCalls::finished).sum();
            if (now != finished) {
                finished = now;
                watched = left.stream()
                        .map(client -> new WatchedThread(client.thread()))
                        .toList();
            }
            // Twice the same: a thread may have left its lock between the JVM's two answers of which a cycle is made.
            List<Thread> again =
                    LockCycle.among(left.stream().map(ClientCalls::thread).toList());
            if (!again.isEmpty() && again.equals(cycle)) {
                return new Finding(Ending.DEADLOCK, numbers(again));
            }
            cycle = again;
            if (watched.stream().allMatch(WatchedThread::hadItsTime)) {
                boolean tries = watched.stream().anyMatch(WatchedThread::hasComputed)
                        || left.stream().anyMatch(client -> client.thread().getState() == Thread.State.TIMED_WAITING);
                return new Finding(
                        tries ? Ending.NO_PROGRESS : Ending.STANDS_STILL,
                        left.stream().map(ClientCalls::number).toList());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private List<Integer> numbers(List<Thread> cycle) {
        return cycle.stream()
                .flatMap(thread -> IntStream.range(0, started.size())
                        .filter(i -> started.get(i).thread() == thread)
                        .boxed())
                .toList();
    }
}
