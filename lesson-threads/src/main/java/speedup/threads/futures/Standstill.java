package speedup.threads.futures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import speedup.threads.WatchedCall;
import speedup.threads.WatchedThread;

/**
 * Tells when nobody gets on, and who waits then. A thread waits if it stays at one command, or in the call, for as long as
 * {@link WatchedThread#hadItsTime} says, unless it is the one that is held up. One that has no command waits for nothing.
 */
final class Standstill {

    /** The number of the command of a thread that takes none. */
    private static final long NO_COMMAND = 0;

    private final WatchedCall<?> call;
    private final TaskExecutor executor;
    private final WatchedTasks tasks;
    private final String answer;
    private final Set<Thread> before;
    private Map<Position, WatchedThread> watched = new HashMap<>();

    /**
     * Watches threads.
     *
     * @param answer the name of the answer's class
     * @param before the threads that there were before it was called
     */
    Standstill(WatchedCall<?> call, TaskExecutor executor, WatchedTasks tasks, String answer, Set<Thread> before) {
        this.call = call;
        this.executor = executor;
        this.tasks = tasks;
        this.answer = answer;
        this.before = before;
    }

    /** A thread at a command. */
    private record Position(Thread thread, long command) {}

    /**
     * Where a thread waits.
     *
     * @param thread that waits
     * @param line of the answer's file, or 0 if that is not known
     */
    record WaitingThread(Thread thread, int line) {}

    /** Begins anew: what threads have done so far does not count. */
    void restart() {
        watched = new HashMap<>();
    }

    /** Whether nobody gets on: who has a command waits or is held up, and so does the call unless it has returned. */
    boolean isReached() {
        Map<Thread, Long> busy = executor.busy();
        List<Position> known = Stream.concat(
                        call.hasReturned() ? Stream.empty() : Stream.of(new Position(call.thread(), NO_COMMAND)),
                        busy.entrySet().stream().map(entry -> new Position(entry.getKey(), entry.getValue())))
                .filter(position -> !isHeld(position.thread))
                .toList();
        return executor.isStuckWith(busy)
                && haveHadTheirTime(known)
                && haveHadTheirTime(strangers().stream()
                        .map(thread -> new Position(thread, NO_COMMAND))
                        .toList());
    }

    private boolean haveHadTheirTime(List<Position> positions) {
        // First all of them: none is watched the later for another one's sake.
        List<WatchedThread> all = positions.stream()
                .map(position -> watched.computeIfAbsent(position, key -> new WatchedThread(key.thread)))
                .toList();
        // Who has ended meanwhile got on.
        return all.stream().allMatch(thread -> !thread.hasEnded() && thread.hadItsTime());
    }

    private boolean isHeld(Thread thread) {
        return tasks.isHeldUp() && tasks.heldThread().stream().anyMatch(thread::equals);
    }

    /** One of the threads that wait, once the standstill is reached: of the executor's, or else another one. */
    Optional<WaitingThread> waiting() {
        return Stream.concat(executor.busy().keySet().stream(), strangers().stream())
                .filter(thread -> !isHeld(thread))
                .findFirst()
                .map(thread -> new WaitingThread(thread, line(thread)));
    }

    /** In which line of the answer's file a thread is, or 0 if it is not in it. */
    int line(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .filter(this::isAnswers)
                .mapToInt(StackTraceElement::getLineNumber)
                .filter(line -> line > 0)
                .findFirst()
                .orElse(0);
    }

    /** Threads that are in the answer's code, and neither the executor's nor the one that calls. */
    private List<Thread> strangers() {
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        Set<Thread> candidates = new HashSet<>(all.keySet());
        candidates.removeAll(before);
        candidates.remove(call.thread());
        return candidates.stream()
                .filter(thread -> !executor.include(thread) && !isHeld(thread))
                .filter(thread -> Arrays.stream(all.get(thread)).anyMatch(this::isAnswers))
                .toList();
    }

    private boolean isAnswers(StackTraceElement frame) {
        return frame.getClassName().startsWith(answer);
    }
}
