package speedup.grader.app.inbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What has been taken of each entry of an inbox. */
final class TakenEntries {

    /** All states, also earlier ones: what is left when newer files are removed is no attempt. */
    private final Map<String, Set<String>> states = new HashMap<>();

    /** Of the content that was taken last. */
    private final Map<String, String> hashes = new HashMap<>();

    /**
     * Remembers something that was taken.
     *
     * @param entry its key
     * @param state what it looked like
     * @param hash of its content
     */
    void add(String entry, String state, String hash) {
        states.computeIfAbsent(entry, first -> new HashSet<>()).addAll(EntryState.each(state));
        hashes.put(entry, hash);
    }

    /** Whether all that is there of an entry has been taken as it looks now. */
    boolean has(String entry, String state) {
        return states.getOrDefault(entry, Set.of()).containsAll(EntryState.each(state));
    }

    /** Whether what was last taken of an entry had this content. */
    boolean isLast(String entry, String hash) {
        return hash.equals(hashes.get(entry));
    }
}
