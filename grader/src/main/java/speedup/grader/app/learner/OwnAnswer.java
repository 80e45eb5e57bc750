package speedup.grader.app.learner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.app.UsageException;
import speedup.grader.cache.ContentHash;
import speedup.grader.course.Course;
import speedup.grader.report.StatusLabel;
import speedup.grader.verdict.Status;
import speedup.rules.VerdictRules;

/**
 * The learner's own answer to an exercise: the file in the lesson that is theirs to edit.
 *
 * @param home the root of the project
 * @param exercise what it answers
 */
public record OwnAnswer(Path home, Exercise<?, ?, ?> exercise) {

    /** The lesson's folder. */
    public Path lesson() {
        return home.resolve(Course.moduleFolder(Exercises.lesson(exercise)));
    }

    /** The file, whether it is there or not. */
    public Path file() {
        return home.resolve(name());
    }

    /** The file relative to the project's root, with forward slashes. */
    public String name() {
        return Course.moduleFolder(Exercises.lesson(exercise)) + "/src/main/java/" + exercise.answerFile();
    }

    /** A hash of the file's content; empty if it cannot be read. */
    public String hash() {
        try {
            return new ContentHash().with(file()).hex();
        } catch (IOException e) {
            return "";
        }
    }

    /** What is in the file; empty if it cannot be read, or is too large for a source. */
    public Optional<String> source() {
        try {
            return Files.size(file()) > VerdictRules.SOURCE_BYTES
                    ? Optional.empty()
                    : Optional.of(new String(Files.readAllBytes(file()), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * What has become of the answer after a pass, in a sentence; nothing if the file is as it was then, or if it has not
     * passed.
     */
    public Optional<String> afterPass(ProgressStore.Entry entry) {
        if (!entry.isPassed()) {
            return Optional.empty();
        }
        String passed = entry.outcome().map(ProgressStore.Outcome::answer).orElse("");
        if (!passed.isEmpty() && passed.equals(hash())) {
            return Optional.empty();
        }
        return entry.since()
                .map(OwnAnswer::lastCheck)
                .or(() -> Optional.of("the file has changed since").filter(text -> !passed.isEmpty()))
                .map(text -> exercise.id() + " passed before; " + text + ".");
    }

    private static String lastCheck(Status status) {
        return status == Status.DOES_NOT_COMPILE
                ? "the file did not compile when it was checked last"
                : "the last check said: " + StatusLabel.of(status);
    }

    /**
     * Makes sure that a typed path to a file is the one of this answer: another one of the same name would be taken for
     * it without a word.
     *
     * @throws UsageException if it is another file
     */
    public void requireNamedBy(String typed) {
        Path path = Path.of(typed);
        if (path.getNameCount() > 1 && Files.isRegularFile(path) && !isThis(path)) {
            throw new UsageException(typed + " is not your answer to " + exercise.id() + ": that is " + file()
                    + ".\n'./speedup grade " + typed + "' grades another file.");
        }
    }

    private boolean isThis(Path path) {
        try {
            return Files.isSameFile(path, file());
        } catch (IOException e) {
            return false;
        }
    }
}
