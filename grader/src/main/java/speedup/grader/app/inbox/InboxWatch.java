package speedup.grader.app.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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
import java.util.stream.Stream;
import speedup.grader.app.inbox.TimeLimit.SlowReadException;
import speedup.grader.grading.TempDirectory;
import speedup.grader.intake.archive.ArchiveKind;
import speedup.grader.intake.source.EntryPath;
import speedup.grader.intake.source.FileNames;
import speedup.grader.text.FileProblem;

/**
 * Looks at an inbox, and takes what is whole. It looks again and again: a network drive, on which others write, sends no
 * notices of that, and a notice would not say when a file is whole.
 *
 * <p>Nothing in the inbox is changed.
 */
public final class InboxWatch {

    /** No entry has this key. */
    private static final String INBOX = "";

    /** Of 256 MiB over a slow network. */
    private static final Duration COPY_TIME = Duration.ofMinutes(2);

    private final Path inbox;
    private final AttemptStore store;
    private final Clock clock;
    private final Listener listener;
    private final SettlingRule rule;
    private final Map<String, Instant> arrivals = new HashMap<>();
    private final Set<String> slow = new HashSet<>();

    /** What was said last of an entry. */
    private final Map<String, String> said = new HashMap<>();

    /** Is told what becomes of entries. */
    public interface Listener {

        /** An attempt is kept, and can be graded. */
        void taken(StudentAttempt attempt);

        /** Something is left aside, or cannot be read, which whoever grades should know. It is said once. */
        void noted(String text);
    }

    /**
     * A watch that has not looked yet.
     *
     * @param settle how long nothing of an entry may change before it is whole
     * @param clock tells when something came
     */
    public InboxWatch(Path inbox, AttemptStore store, Duration settle, Clock clock, Listener listener) {
        this.inbox = inbox;
        this.store = store;
        this.rule = new SettlingRule(settle);
        this.clock = clock;
        this.listener = listener;
    }

    private record Whole(Path path, String key, String student, EntryState state, Instant arrived) {}

    /**
     * Looks once.
     *
     * @param nanos when that is, by a clock that nobody sets
     */
    public void look(long nanos) {
        Set<String> present = new HashSet<>();
        List<Whole> whole = new ArrayList<>();
        for (Path entry : entries()) {
            String key = key(entry);
            present.add(key);
            try {
                whole(entry, key, nanos).ifPresent(whole::add);
            } catch (IOException e) {
                cannotBeRead(entry, key, e);
            }
        }
        rule.retain(present);
        arrivals.keySet().retainAll(present);
        said.keySet().removeIf(key -> !key.equals(INBOX) && !present.contains(key));
        whole.sort(Comparator.comparing(Whole::arrived).thenComparing(Whole::key));
        whole.forEach(this::take);
    }

    private List<Path> entries() {
        try (Stream<Path> children = Files.list(inbox)) {
            List<Path> entries = children.sorted()
                    .filter(child -> !EntryName.isTemporary(FileNames.last(child)))
                    .toList();
            said.remove(INBOX);
            return entries;
        } catch (IOException e) {
            return unreadable(e);
        } catch (UncheckedIOException e) {
            return unreadable(new IOException(e.getMessage(), e));
        }
    }

    private List<Path> unreadable(IOException problem) {
        note(INBOX, "The inbox " + inbox + " cannot be read: " + FileProblem.of(problem) + ". It is looked at again.");
        return List.of();
    }

    /** What an entry is called, byte by byte: two names can be one text. */
    private static String key(Path entry) {
        String raw = entry.toAbsolutePath().toUri().getRawPath().replaceAll("/$", "");
        return raw.substring(raw.lastIndexOf('/') + 1);
    }

    private Optional<Whole> whole(Path entry, String key, long nanos) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        String name = FileNames.last(entry);
        String student = EntryName.student(name, attributes.isDirectory());
        Optional<String> wrong = wrong(name, student, attributes);
        if (wrong.isPresent()) {
            note(key, "Left aside: " + EntryPath.shown(name) + " " + wrong.get() + ".");
            return Optional.empty();
        }
        EntryState state = EntryState.of(entry);
        if (slow.contains(key) || !state.hasFiles() || store.hasTaken(key, state.digest())) {
            return Optional.empty();
        }
        if (rule.isNew(key, state.digest())) {
            arrivals.put(key, arrived(state));
        }
        return rule.isWhole(key, state.digest(), nanos)
                ? Optional.of(new Whole(entry, key, student, state, arrivals.getOrDefault(key, clock.instant())))
                : Optional.empty();
    }

    /** A time that is still to come is one of another clock. */
    private Instant arrived(EntryState state) {
        Instant now = clock.instant();
        return state.changed().isBefore(now) ? state.changed() : now;
    }

    private static Optional<String> wrong(String name, String student, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return Optional.of("is a symbolic link, and links are not followed");
        }
        if (!attributes.isDirectory() && !(attributes.isRegularFile() && ArchiveKind.isNamedLikeOne(name))) {
            return Optional.of("is neither a folder nor an archive");
        }
        return EntryName.encoded(student).isEmpty() ? Optional.of("has too long a name") : Optional.empty();
    }

    private void take(Whole entry) {
        try {
            Path draft = store.newDraft();
            try {
                keep(entry, draft);
            } finally {
                if (Files.exists(draft)) {
                    new TempDirectory(draft).close();
                }
            }
        } catch (SlowReadException e) {
            // The others would wait as long again.
            slow.add(entry.key());
            note(
                    entry.key(),
                    "Left aside until the inbox is followed anew: " + EntryPath.shown(FileNames.last(entry.path()))
                            + ", since " + e.getMessage() + ".");
        } catch (IOException e) {
            rule.forget(entry.key());
            cannotBeRead(entry.path(), entry.key(), e);
        }
    }

    private void keep(Whole entry, Path draft) throws IOException {
        Path name = entry.path().getFileName();
        Path copy = draft.resolve(fileName(entry, FileNames.last(name)));
        TimeLimit.run(COPY_TIME, () -> EntryCopy.copy(inbox, name, copy));
        if (!EntryState.of(entry.path()).digest().equals(entry.state().digest())) {
            // It has changed meanwhile, so it was not whole.
            return;
        }
        String hash = AttemptStore.hash(copy);
        if (!store.isSame(entry.key(), entry.state().digest(), hash)) {
            listener.taken(store.add(
                    entry.student(),
                    entry.arrived(),
                    copy,
                    entry.key(),
                    entry.state().digest(),
                    hash));
        }
    }

    /** Called after the student, in a way that every file system takes, with the ending of the archive. */
    private static String fileName(Whole entry, String name) {
        String ending = Files.isDirectory(entry.path(), LinkOption.NOFOLLOW_LINKS)
                ? ""
                : name.substring(ArchiveKind.stem(name).length());
        return EntryName.encoded(entry.student()).orElseThrow() + ending;
    }

    private void cannotBeRead(Path entry, String key, IOException problem) {
        note(
                key,
                EntryPath.shown(FileNames.last(entry)) + " in the inbox cannot be taken: " + FileProblem.of(problem)
                        + ". It is tried again.");
    }

    private void note(String about, String text) {
        if (!text.equals(said.put(about, text))) {
            listener.noted(text);
        }
    }
}
