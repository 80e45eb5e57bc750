package speedup.grader.cli.output;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.Course;
import speedup.grader.report.hosting.AnswerFiles;

/**
 * Answers of the submissions in a repository that GitHub Actions has checked out.
 *
 * @param workspace the repository's folder
 * @param paths what is graded: a submission, or where submissions stand
 * @param exercises all exercises
 */
record WorkspaceAnswers(Path workspace, List<Path> paths, List<Exercise<?, ?, ?>> exercises) implements AnswerFiles {

    /** Where the answer stands in what was handed in, or else where it belongs. */
    @Override
    public Optional<String> path(String submission, String id) {
        return exercises.stream()
                .filter(exercise -> exercise.id().equals(id))
                .findFirst()
                .map(exercise -> place(submission, exercise));
    }

    private String place(String submission, Exercise<?, ?, ?> exercise) {
        String inLesson = "src/main/java/" + exercise.answerFile();
        String inCourse = Course.moduleFolder(Exercises.lesson(exercise)) + "/" + inLesson;
        String name = exercise.answerFile().substring(exercise.answerFile().lastIndexOf('/') + 1);
        Path repository = workspace.toAbsolutePath().normalize();
        return folders(submission)
                .flatMap(folder -> Stream.of(inCourse, inLesson, exercise.answerFile(), name)
                        .map(folder::resolve))
                .filter(file -> file.startsWith(repository) && Files.isRegularFile(file))
                .findFirst()
                .map(file -> repository.relativize(file).toString().replace('\\', '/'))
                .orElse(inCourse);
    }

    /** Folders that may be the submission: below what is graded by its name, or that itself. */
    private Stream<Path> folders(String submission) {
        return paths.stream()
                .map(path -> path.toAbsolutePath().normalize())
                .flatMap(path -> Stream.concat(inside(path, submission), Stream.of(path)));
    }

    private static Stream<Path> inside(Path folder, String submission) {
        try {
            return Stream.of(folder.resolve(submission).normalize()).filter(inner -> inner.startsWith(folder));
        } catch (InvalidPathException noFileCanHaveThisName) {
            return Stream.empty();
        }
    }
}
