package speedup.grader.app.learner;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import speedup.grader.file.AtomicFile;
import speedup.grader.text.FileProblem;
import speedup.grader.verdict.Status;

/**
 * What the learner has done so far, kept in a file. Progress is a convenience: a file that cannot be
 * understood is put aside, and one that cannot be read or written is warned of, and the command goes on.
 */
public final class ProgressStore {

    private final Path file;
    private final Consumer<String> warnings;
    private final Map<String, Entry> entries;

    private ProgressStore(Path file, Consumer<String> warnings, Map<String, Entry> entries) {
        this.file = file;
        this.warnings = warnings;
        this.entries = new LinkedHashMap<>(entries);
    }

    /**
     * How a check of an exercise ended.
     *
     * @param date ISO 8601, in UTC
     * @param answer the hash of the file that was checked; empty if it is not known
     */
    public record Outcome(Status status, OptionalDouble speedup, String date, String answer) {}

    /**
     * What is known of one exercise.
     *
     * @param outcome the last pass, or how the last check ended if there was none
     * @param since how the last check ended, if it was after a pass and was none
     * @param hints how many have been shown
     */
    public record Entry(Optional<Outcome> outcome, Optional<Status> since, int hints) {

        static final Entry BLANK = new Entry(Optional.empty(), Optional.empty(), 0);

        boolean isPassed() {
            return outcome.filter(best -> best.status() == Status.PASSED).isPresent();
        }
    }

    /** Reads the file, if there is one. */
    public static ProgressStore open(Path file, Consumer<String> warnings) {
        return new ProgressStore(file, warnings, read(file, warnings));
    }

    public Entry entry(String id) {
        return entries.getOrDefault(id, Entry.BLANK);
    }

    public boolean isPassed(String id) {
        return entry(id).isPassed();
    }

    /**
     * Notes how a check ended. A pass is kept, whatever comes later; that something else came is noted beside it, unless
     * the machine was just too busy to tell.
     */
    public void note(String id, Outcome outcome) {
        Entry before = entry(id);
        if (!before.isPassed() || outcome.status() == Status.PASSED) {
            put(id, new Entry(Optional.of(outcome), Optional.empty(), before.hints()));
        } else if (outcome.status() != Status.INCONCLUSIVE) {
            put(id, new Entry(before.outcome(), Optional.of(outcome.status()), before.hints()));
        }
    }

    /** Notes how many hints have been shown. */
    public void noteHints(String id, int shown) {
        put(id, new Entry(entry(id).outcome(), entry(id).since(), shown));
    }

    private void put(String id, Entry entry) {
        entries.put(id, entry);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, ProgressFormat.write(entries).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            warnings.accept("Your progress could not be kept in " + file + ": " + FileProblem.of(e));
        }
    }

    private static Map<String, Entry> read(Path file, Consumer<String> warnings) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            return ProgressFormat.read(Files.readString(file));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            putAside(file, warnings);
        } catch (IOException e) {
            warnings.accept("Your progress could not be read from " + file + ": " + FileProblem.of(e));
        }
        return Map.of();
    }

    private static void putAside(Path file, Consumer<String> warnings) {
        try {
            Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            warnings.accept(
                    "Your progress could not be understood, and starts anew. What was there is kept as " + aside);
        } catch (IOException e) {
            warnings.accept(
                    "Your progress in " + file + " can neither be understood nor put aside: " + FileProblem.of(e));
        }
    }
}
