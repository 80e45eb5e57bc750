package speedup.grader.app.learner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import speedup.grader.app.UsageException;
import speedup.grader.course.LessonLibrary;
import speedup.grader.file.AtomicFile;

/** Puts the starter in the place of an answer. */
public final class AnswerReset {

    /** The end of its name keeps a copy out of builds, submissions and the students' copy of the course. */
    private static final DateTimeFormatter BACKUP =
            DateTimeFormatter.ofPattern("'.'yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final LessonLibrary library;

    /**
     * @param library knows the lessons that stand in jars, and so do the starters of their exercises
     */
    public AnswerReset(Clock clock, LessonLibrary library) {
        this.clock = clock;
        this.library = library;
    }

    /**
     * Resets an answer. What is there is copied beside it first, under a name that nothing has.
     *
     * @return where the answer is kept; nothing if there was none, or nobody had worked on it
     * @throws UsageException if there is no starter to put there
     * @throws IOException if a file cannot be read or written; the answer is as it was then
     */
    public Optional<Path> reset(OwnAnswer answer) throws IOException {
        byte[] starter = Starter.of(answer, library.jarOf(answer.exercise()))
                .orElseThrow(() -> new UsageException(
                        "There is no starter for " + answer.exercise().id()
                                + " here: neither in .starters, as the students' copy has them, nor in git."));
        Path file = answer.file();
        if (Starter.isIn(file, starter)) {
            return Optional.empty();
        }
        Optional<Path> kept = Files.exists(file) ? Optional.of(copied(file)) : Optional.empty();
        Files.createDirectories(file.resolveSibling(""));
        AtomicFile.write(file, starter);
        return kept;
    }

    private Path copied(Path file) throws IOException {
        String name = file.getFileName() + BACKUP.format(clock.instant());
        Path copy = file.resolveSibling(name + ".bak");
        for (int number = 2; Files.exists(copy); number++) {
            copy = file.resolveSibling(name + "-" + number + ".bak");
        }
        return Files.copy(file, copy);
    }
}
