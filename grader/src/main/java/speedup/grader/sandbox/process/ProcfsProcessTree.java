package speedup.grader.sandbox.process;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import speedup.grader.sandbox.ProcessTree;
import speedup.grader.sandbox.ResourceUsage;
import speedup.grader.sandbox.kernel.Await;
import speedup.grader.sandbox.kernel.ProcFiles;
import speedup.grader.sandbox.kernel.ProcStat;
import speedup.grader.sandbox.kernel.Signals;

/**
 * A process tree found in {@code /proc}: the descendants of a process, the members of the session that it leads, what
 * was once found to be one of these, and all processes of the sandbox's user if it has one that nobody else is. A
 * process that leaves the session and whose parent ends before it was ever found escapes, unless that user or a
 * process-id namespace keeps it.
 */
final class ProcfsProcessTree implements ProcessTree {

    private final long leader;
    private final Optional<SandboxUser> user;
    private final Signals signals = new Signals();
    private final TreeClock clock = new TreeClock();
    /** Start times by id: the id alone may be given to another process. */
    private final Map<Long, Long> members = new HashMap<>();
    /** Processes that were sent SIGSTOP since everything last ran. */
    private final Set<Long> signalled = new HashSet<>();

    ProcfsProcessTree(long leader, Optional<SandboxUser> user) throws IOException {
        this.leader = leader;
        this.user = user;
        clock.follow(leader);
    }

    @Override
    public synchronized ResourceUsage usage() {
        // What was left to another parent is found by its user.
        user.ifPresent(own -> alive());
        return clock.read();
    }

    @Override
    public List<Long> members() {
        return ids(alive());
    }

    @Override
    public List<Long> supportProcesses() {
        return Stream.concat(
                        Stream.of(signals.pid()),
                        user.stream().map(own -> own.signals().pid()))
                .toList();
    }

    @Override
    public synchronized void freeze() {
        if (!Await.until(this::stopped, TIMEOUT_NANOS)) {
            throw ProcessTree.timeout("stopped");
        }
    }

    @Override
    public synchronized void thaw() {
        signals.send("CONT", signalled);
        user.ifPresent(own -> own.signals().send("CONT"));
        signalled.clear();
    }

    @Override
    public synchronized void kill() {
        if (!Await.until(this::killed, TIMEOUT_NANOS)) {
            throw ProcessTree.timeout("killed");
        }
    }

    @Override
    public synchronized void close() {
        clock.close();
        signals.close();
    }

    /** Stops what is not stopped yet; returns whether there was nothing. New ones may have come in the meantime. */
    private boolean stopped() {
        List<Long> running = ids(
                alive().stream().filter(process -> !runsNoCode(process.pid())).toList());
        if (!running.isEmpty()) {
            user.ifPresent(own -> own.signals().send("STOP"));
        }
        signals.send("STOP", running);
        signalled.addAll(running);
        return running.isEmpty();
    }

    /**
     * Whether a process runs none of its code. A thread that waits in the kernel and was told to stop will stop before
     * it gets to its code; it may wait for a child that is stopped itself (vfork), so waiting for it can be endless.
     */
    private boolean runsNoCode(long pid) {
        return ProcFiles.threads(pid).stream()
                .allMatch(thread -> thread.still() || (thread.blocked() && signalled.contains(pid)));
    }

    /** Kills what is left; returns whether there was nothing. */
    private boolean killed() {
        List<Long> left = ids(alive());
        if (!left.isEmpty()) {
            user.ifPresent(own -> own.signals().send("KILL"));
        }
        signals.send("KILL", left);
        return left.isEmpty();
    }

    private static List<Long> ids(List<ProcStat> processes) {
        return processes.stream().map(ProcStat::pid).toList();
    }

    private synchronized List<ProcStat> alive() {
        List<ProcStat> all =
                ProcFiles.processes().stream().filter(ProcStat::alive).toList();
        Map<Long, Long> known = new HashMap<>(members);
        members.clear();
        for (ProcStat process : all) {
            boolean old = known.getOrDefault(process.pid(), -1L) == process.startTime();
            boolean users = user.isPresent()
                    && ProcFiles.isUsers(process.pid(), user.get().id());
            if (old || users || process.pid() == leader || process.session() == leader) {
                members.put(process.pid(), process.startTime());
            }
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (ProcStat process : all) {
                grown |= members.containsKey(process.parent())
                        && members.put(process.pid(), process.startTime()) == null;
            }
        }
        members.keySet().forEach(clock::follow);
        return all.stream()
                .filter(process -> members.containsKey(process.pid()))
                .toList();
    }
}
