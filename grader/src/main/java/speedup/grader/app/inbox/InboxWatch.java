package speedup.grader.app.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import speedup.grader.app.inbox.TimeLimit.SlowReadException;
import speedup.grader.grading.TempDirectory;
import speedup.grader.intake.source.EntryPath;
import speedup.grader.text.FileProblem;

/**
 * Looks at an inbox, and takes what is whole. It looks again and again: a network drive, on which others write, sends no
 * notices of that, and a notice would not say when a file is whole.
 *
 * <p>Nothing in the inbox is changed.
 */
public final class InboxWatch {

    /** Of 256 MiB over a slow network. */
    private static final Duration COPY_TIME = Duration.ofMinutes(2);

    private final AttemptStore store;
    private final Clock clock;
    private final Listener listener;
    private final EntryNotes notes;
    private final InboxListing listing;
    private final SettlingRule rule;
    private final Map<String, Instant> arrivals = new HashMap<>();
    private final Set<String> slow = new HashSet<>();

    /** Is told what becomes of entries. */
    public interface Listener {

        /** An attempt is kept, and can be graded. */
        void taken(StudentAttempt attempt);

        /** Something is left aside, or cannot be read, which whoever grades should know. It is said once. */
        void noted(String text);

        /** What to call an entry of the inbox where something is noted of it. */
        default String called(String name) {
            return EntryPath.shown(name);
        }
    }

    /**
     * A watch that has not looked yet.
     *
     * @param settle how long nothing of a submission may change before it is whole
     * @param clock tells when something came
     */
    public InboxWatch(Path inbox, AttemptStore store, Duration settle, Clock clock, Listener listener) {
        this.store = store;
        this.rule = new SettlingRule(settle);
        this.clock = clock;
        this.listener = listener;
        this.notes = new EntryNotes(listener::called, listener::noted);
        this.listing = new InboxListing(inbox, notes);
    }

    private record Whole(InboxSubmission submission, EntryState state, Instant arrived) {

        private String key() {
            return submission.key();
        }
    }

    /**
     * Looks once.
     *
     * @param nanos when that is, by a clock that nobody sets
     */
    public void look(long nanos) {
        Set<String> present = new HashSet<>();
        List<Whole> whole = new ArrayList<>();
        for (InboxSubmission submission : listing.read()) {
            present.add(submission.key());
            try {
                whole(submission, nanos).ifPresent(whole::add);
            } catch (IOException e) {
                notes.notTaken(submission.key(), submission.name(), FileProblem.of(e));
            }
        }
        rule.retain(present);
        arrivals.keySet().retainAll(present);
        whole.sort(Comparator.comparing(Whole::arrived).thenComparing(Whole::key));
        whole.forEach(this::take);
    }

    private Optional<Whole> whole(InboxSubmission submission, long nanos) throws IOException {
        String key = submission.key();
        EntryState state = EntryState.of(submission.all());
        if (slow.contains(key) || !state.hasFiles() || store.hasTaken(key, state.digest())) {
            return Optional.empty();
        }
        if (rule.isNew(key, state.digest())) {
            arrivals.put(key, arrived(state));
        }
        return rule.isWhole(key, state.digest(), nanos)
                ? Optional.of(new Whole(submission, state, arrivals.getOrDefault(key, clock.instant())))
                : Optional.empty();
    }

    /** A time that is still to come is one of another clock. */
    private Instant arrived(EntryState state) {
        Instant now = clock.instant();
        return state.changed().isBefore(now) ? state.changed() : now;
    }

    private void take(Whole whole) {
        InboxSubmission submission = whole.submission();
        try {
            Path draft = store.newDraft();
            try {
                keep(whole, draft);
            } finally {
                if (Files.exists(draft)) {
                    new TempDirectory(draft).close();
                }
            }
        } catch (SlowReadException e) {
            // The others would wait as long again.
            slow.add(whole.key());
            notes.leftAside(
                    whole.key(), submission.name(), "until the inbox is followed anew, since " + e.getMessage());
        } catch (IOException e) {
            rule.forget(whole.key());
            notes.notTaken(whole.key(), submission.name(), FileProblem.of(e));
        }
    }

    private void keep(Whole whole, Path draft) throws IOException {
        InboxSubmission submission = whole.submission();
        String state = whole.state().digest();
        TimeLimit.run(COPY_TIME, () -> submission.copyInto(draft));
        if (!EntryState.of(submission.all()).digest().equals(state)) {
            // It has changed meanwhile, so it was not whole.
            return;
        }
        Path copy = submission.copyIn(draft);
        String hash = AttemptStore.hash(copy);
        if (!store.isSame(submission.key(), state, hash)) {
            listener.taken(store.add(submission, whole.arrived(), copy, state, hash));
        }
    }
}
