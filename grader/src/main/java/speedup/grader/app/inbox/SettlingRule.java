package speedup.grader.app.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * When an entry of an inbox is whole: once nothing of it has changed for some time. The time is that of a clock which
 * nobody sets, so a computer's date may jump.
 */
final class SettlingRule {

    private final long settleNanos;
    private final Map<String, Seen> seen = new HashMap<>();

    /** @param settle how long nothing may change */
    SettlingRule(Duration settle) {
        this.settleNanos = settle.toNanos();
    }

    /**
     * An entry as it was when it was last looked at.
     *
     * @param state the same as long as nothing has changed
     * @param since when it was first seen so, in nanoseconds from any origin
     */
    private record Seen(String state, long since) {}

    /**
     * Takes note of an entry, and says whether it is whole.
     *
     * @param state what the entry is now; the same text as long as nothing has changed
     * @param nanos when it was looked at, in nanoseconds from any origin
     */
    boolean isWhole(String entry, String state, long nanos) {
        Seen now = seen.merge(
                entry,
                new Seen(state, nanos),
                (before, latest) -> before.state().equals(latest.state()) ? before : latest);
        return nanos - now.since() >= settleNanos;
    }

    /** Whether this is the state in which an entry was last seen. */
    boolean isNew(String entry, String state) {
        Seen before = seen.get(entry);
        return before == null || !before.state().equals(state);
    }

    /** Forgets an entry: it has to settle again. */
    void forget(String entry) {
        seen.remove(entry);
    }

    /** Forgets all entries but these. */
    void retain(Set<String> entries) {
        seen.keySet().retainAll(entries);
    }
}
