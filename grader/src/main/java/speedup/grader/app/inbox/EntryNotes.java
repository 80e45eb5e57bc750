package speedup.grader.app.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Says what becomes of entries of an inbox: of each once, until there is something else to say. */
final class EntryNotes {

    /** No entry has this key. */
    private static final String INBOX = "";

    private final UnaryOperator<String> called;
    private final Consumer<String> listener;

    /** What was said last of an entry. */
    private final Map<String, String> said = new HashMap<>();

    /** @param called what to call an entry of a name */
    EntryNotes(UnaryOperator<String> called, Consumer<String> listener) {
        this.called = called;
        this.listener = listener;
    }

    void leftAside(String key, String name, String why) {
        say(key, "Left aside: " + called.apply(name) + " " + why + ".");
    }

    /** It will be tried again. */
    void notTaken(String key, String name, String problem) {
        say(key, "Not taken: " + called.apply(name) + " (" + problem + "). It is tried again.");
    }

    void unreadableInbox(String text) {
        say(INBOX, text);
    }

    void readableInbox() {
        said.remove(INBOX);
    }

    /** Forgets what was said of entries that are there no more. */
    void retain(Set<String> keys) {
        said.keySet().removeIf(key -> !key.equals(INBOX) && !keys.contains(key));
    }

    private void say(String key, String text) {
        if (!text.equals(said.put(key, text))) {
            listener.accept(text);
        }
    }
}
