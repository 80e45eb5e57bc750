package speedup.grader.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.Course;

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
