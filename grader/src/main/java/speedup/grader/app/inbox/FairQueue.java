package speedup.grader.app.inbox;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * What several people wait for, in turns: one thing of each, then the next of each. Whoever adds a hundred things delays
 * the others by one at a time. The things of one are taken in the order in which they were added, and so are the first
 * things of several.
 *
 * @param <T> what is waited for
 */
public final class FairQueue<T> {

    /** In the order of their turns; nobody in it waits for nothing. */
    private final Map<String, Queue<T>> waiting = new LinkedHashMap<>();

    /** Adds something at the end of what somebody waits for. Who waits for nothing yet gets the last turn. */
    public void add(String owner, T item) {
        waiting.computeIfAbsent(owner, anybody -> new ArrayDeque<>()).add(item);
    }

    /** Takes what is next; empty if nobody waits. */
    public Optional<T> poll() {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<String, Queue<T>> first = waiting.entrySet().iterator().next();
        String owner = first.getKey();
        Queue<T> own = first.getValue();
        T next = own.remove();
        waiting.remove(owner);
        if (!own.isEmpty()) {
            waiting.put(owner, own);
        }
        return Optional.of(next);
    }

    /** How many things wait. */
    public int size() {
        return waiting.values().stream().mapToInt(Queue::size).sum();
    }
}
