package speedup.grader.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import speedup.grader.file.AtomicFile;
import speedup.grader.intake.AnswerFile;
import speedup.grader.text.FileProblem;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

/**
 * The verdicts of this run and of earlier ones, each in a file that is there whole or not at all. What the machine
 * could not decide is not stored, and so is graded again.
 *
 * <p>Graders may share a folder: none ever reads what another has half written.
 */
public final class VerdictCache {

    /** The name of the folder within the one for reports. */
    public static final String FOLDER_NAME = "verdicts";

    private final Optional<Path> folder;
    private final String conditions;
    private final Map<String, String> exercises;
    private final boolean fresh;
    private final Consumer<String> note;

    private VerdictCache(
            Optional<Path> folder,
            String conditions,
            Map<String, String> exercises,
            boolean fresh,
            Consumer<String> note) {
        this.folder = folder;
        this.conditions = conditions;
        this.exercises = Map.copyOf(exercises);
        this.fresh = fresh;
        this.note = note;
    }

    /** Finds nothing and stores nothing. */
    public static VerdictCache none() {
        return new VerdictCache(Optional.empty(), "", Map.of(), true, text -> {});
    }

    /**
     * The verdicts in a folder, which is made when the first one is stored.
     *
     * @param reports the folder for reports
     * @param conditions a hash of what every verdict depends on beside the answer
     * @param exercises what the verdicts on an exercise depend on besides, such as its code and its bars, by the
     *     exercise's id: a verdict on another exercise does not depend on it
     * @param fresh whether to find none of them, and replace them all
     * @param note told what is wrong with the folder, for the one who grades
     */
    public static VerdictCache in(
            Path reports, ContentHash conditions, Map<String, String> exercises, boolean fresh, Consumer<String> note) {
        return new VerdictCache(Optional.of(reports.resolve(FOLDER_NAME)), conditions.hex(), exercises, fresh, note);
    }

    /** The verdict on this answer, if there is one that nothing is wrong with. */
    public Optional<ExerciseVerdict> find(String submission, String exercise, AnswerFile answer) {
        if (folder.isEmpty() || fresh) {
            return Optional.empty();
        }
        String about = about(submission, exercise, answer);
        return read(submission, exercise, about).or(() -> read(submission, exercise, withFilesBeside(about, answer)));
    }

    private Optional<ExerciseVerdict> read(String submission, String exercise, String about) {
        Path file = folder.orElseThrow().resolve(about);
        try {
            return Optional.of(CachedVerdict.read(about, Files.readString(file, StandardCharsets.US_ASCII)));
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        } catch (IOException e) {
            note.accept("The verdict on " + exercise + " of " + submission + " in " + file
                    + " is damaged, so it is graded again.");
            return Optional.empty();
        }
    }

    /**
     * Stores a verdict for the next run; where this one takes over none, in place of an earlier one, also if it is
     * inconclusive. Where that cannot be done, it is noted, and the grading goes on.
     */
    public void store(String submission, AnswerFile answer, ExerciseVerdict verdict) {
        if (folder.isEmpty()) {
            return;
        }
        String alone = about(submission, verdict.id(), answer);
        String withFiles = withFilesBeside(alone, answer);
        try {
            if (fresh) {
                Files.deleteIfExists(folder.get().resolve(alone));
                Files.deleteIfExists(folder.get().resolve(withFiles));
            }
            if (verdict.status() != Status.INCONCLUSIVE) {
                write(verdict.status() == Status.DOES_NOT_COMPILE ? withFiles : alone, verdict);
            }
        } catch (IOException e) {
            note.accept("The verdict on " + verdict.id() + " of " + submission + " could not be kept in " + folder.get()
                    + " for a run that goes on after this one: " + FileProblem.of(e));
        }
    }

    private void write(String about, ExerciseVerdict verdict) throws IOException {
        Path verdicts = folder.orElseThrow();
        Files.createDirectories(verdicts);
        String text = CachedVerdict.write(about, verdict);
        AtomicFile.write(verdicts.resolve(about), text.getBytes(StandardCharsets.US_ASCII));
    }

    private String about(String submission, String exercise, AnswerFile answer) {
        return new ContentHash()
                .with(conditions)
                .with(submission)
                .with(exercise)
                .with(exercises.getOrDefault(exercise, ""))
                .with(answer.path())
                .with(answer.content())
                .hex();
    }

    /**
     * The name for a verdict that speaks of files beside the answer. Only one on an answer that does not compile does:
     * it says which class was handed in and not taken. Any other stays when such a file comes or goes.
     */
    private static String withFilesBeside(String about, AnswerFile answer) {
        ContentHash hash = new ContentHash().with(about);
        answer.leftOut().forEach(hash::with);
        return hash.hex();
    }
}
