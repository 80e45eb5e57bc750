package speedup.threads;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Threads that are watched, each from when it is first asked about. Not thread-safe. */
public final class WatchedThreads {

    private final Map<Thread, WatchedThread> watched = new HashMap<>();
    private int events = -1;

    /** Begins anew: what they have done so far does not count. */
    public void restart() {
        watched.clear();
    }

    /** Whether this is so of all of these threads that have not ended. */
    public boolean all(Stream<Thread> threads, Predicate<WatchedThread> condition) {
        // First all of them: none is watched the later for another one's sake.
        List<WatchedThread> all = threads.map(thread -> watched.computeIfAbsent(thread, WatchedThread::new))
                .toList();
        return all.stream().allMatch(thread -> thread.hasEnded() || condition.test(thread));
    }

    /**
     * Whether these threads have done nothing for so long that they will do no more.
     *
     * @param eventsSoFar how often they have done something; with each further time, watching begins anew
     */
    public boolean standStill(Stream<Thread> threads, int eventsSoFar) {
        if (eventsSoFar != events) {
            events = eventsSoFar;
            restart();
        }
        return all(threads, WatchedThread::hadItsTime);
    }
}
