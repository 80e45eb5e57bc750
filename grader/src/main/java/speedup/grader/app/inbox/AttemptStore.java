package speedup.grader.app.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import speedup.grader.cache.ContentHash;
import speedup.grader.grading.TempDirectory;
import speedup.grader.intake.layout.AttemptLayout;
import speedup.grader.intake.layout.StudentFolder;

/**
 * The attempts of all students, in a folder: {@code STUDENT/NUMBER} has the copy of what was handed in, and when it
 * came. An attempt is there whole or not at all, and none is ever changed or removed.
 */
public final class AttemptStore {

    /** Which entry of the inbox an attempt was, what that looked like and what was in it; a line each. */
    private static final String ENTRY_FILE = ".entry";

    private static final int ENTRY_LINES = 3;

    private static final String DRAFT = ".draft-";

    private final Path folder;

    private final TakenEntries taken = new TakenEntries();
    private final Map<StudentFolder, Integer> perStudent = new HashMap<>();
    private int last;

    private record Stored(StudentFolder student, Path folder, int number) {}

    private AttemptStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the one in a folder, which is made if need be.
     *
     * @param known told every attempt that is there, in the order in which they came
     * @throws IOException if it cannot be read
     */
    public static AttemptStore open(Path folder, List<StudentAttempt> known) throws IOException {
        Files.createDirectories(folder);
        AttemptStore store = new AttemptStore(folder);
        for (Path left : list(folder)) {
            if (name(left).startsWith(DRAFT)) {
                new TempDirectory(left).close();
            }
        }
        for (Stored each : stored(folder)) {
            store.last = Math.max(store.last, each.number());
            store.read(each).ifPresent(known::add);
        }
        return store;
    }

    private static List<Stored> stored(Path folder) throws IOException {
        List<Stored> stored = new ArrayList<>();
        for (Path student : list(folder)) {
            Optional<StudentFolder> owner = StudentFolder.of(name(student));
            if (Files.isDirectory(student) && !name(student).startsWith(".") && owner.isPresent()) {
                for (Path attempt : list(student)) {
                    AttemptLayout.number(name(attempt))
                            .map(number -> new Stored(owner.get(), attempt, Integer.parseInt(number)))
                            .ifPresent(stored::add);
                }
            }
        }
        stored.sort(Comparator.comparingInt(Stored::number));
        return stored;
    }

    /** An attempt whose submission is gone is none. */
    private Optional<StudentAttempt> read(Stored stored) throws IOException {
        Optional<Path> content = list(stored.folder()).stream()
                .filter(path -> !name(path).startsWith(".") && !name(path).equals(AttemptLayout.TIME_FILE))
                .findFirst();
        if (content.isEmpty()) {
            return Optional.empty();
        }
        List<String> entry = lines(stored.folder().resolve(ENTRY_FILE));
        if (entry.size() == ENTRY_LINES) {
            taken.add(entry.get(0), entry.get(1), entry.get(2));
        }
        return Optional.of(new StudentAttempt(
                stored.student(),
                stored.number(),
                perStudent.merge(stored.student(), 1, Integer::sum),
                arrived(stored.folder()),
                AttemptLayout.isLate(name(stored.folder())),
                content.get()));
    }

    /** What is damaged says nothing. */
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.US_ASCII);
        } catch (IOException damaged) {
            return List.of();
        }
    }

    private static Instant arrived(Path attempt) throws IOException {
        try {
            return Instant.parse(String.join("", lines(attempt.resolve(AttemptLayout.TIME_FILE))));
        } catch (DateTimeException damaged) {
            return Files.getLastModifiedTime(attempt).toInstant();
        }
    }

    /** Whether all that is there of an entry of the inbox has been taken as it looks now. */
    boolean hasTaken(String entry, String state) {
        return taken.has(entry, state);
    }

    /** Whether what was last taken of an entry had this content. If so, it is remembered what it looks like now. */
    boolean isSame(String entry, String state, String hash) {
        if (!taken.isLast(entry, hash)) {
            return false;
        }
        taken.add(entry, state, hash);
        return true;
    }

    /** A new folder for a copy, which becomes an attempt or is removed. */
    Path newDraft() throws IOException {
        return Files.createDirectory(folder.resolve(DRAFT + UUID.randomUUID()));
    }

    /**
     * Makes the next attempt of a draft.
     *
     * @param submission what it was in the inbox
     * @param content what is in the draft
     * @param state what the submission looked like
     * @param hash of the content
     */
    StudentAttempt add(InboxSubmission submission, Instant arrived, Path content, String state, String hash)
            throws IOException {
        Path draft = content.resolveSibling("");
        write(draft.resolve(AttemptLayout.TIME_FILE), arrived + "\n");
        write(draft.resolve(ENTRY_FILE), String.join("\n", submission.key(), state, hash, ""));
        StudentFolder student = submission.student();
        Path own = folder.resolve(student.folder().orElseThrow());
        Files.createDirectories(own);
        int number = last + 1;
        Path place = own.resolve(AttemptLayout.folder(number, submission.isLate()));
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        last = number;
        taken.add(submission.key(), state, hash);
        int ordinal = perStudent.merge(student, 1, Integer::sum);
        return new StudentAttempt(
                student, number, ordinal, arrived, submission.isLate(), place.resolve(content.getFileName()));
    }

    /** On the disk before the attempt has its place: after a power cut, nobody would copy it again. */
    private static void write(Path file, String text) throws IOException {
        Files.writeString(
                file,
                text,
                StandardCharsets.US_ASCII,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE,
                StandardOpenOption.DSYNC);
    }

    /** A hash of what is in a copy. */
    static String hash(Path content) throws IOException {
        try {
            return new ContentHash().with(content).hex();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
