package speedup.grader.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.AddedLesson;
import speedup.grader.course.Course;
import speedup.grader.course.CourseNotReadyException;
import speedup.grader.course.LessonJarException;
import speedup.grader.intake.AnswerFile;
import speedup.grader.intake.source.RejectedException;
import speedup.grader.subprocess.SubprocessEnd;

/** The subprocess that compiles one answer: the source comes in, classes and messages come out. */
final class CompilerMain {

    private CompilerMain() {}

    /**
     * Compiles.
     *
     * @param arguments the file for the result, the course's folder, an exercise's id, the file with the source, the
     *     file with the answer's name for messages, and, if the exercise's lesson stands in a jar of its own, that jar
     */
    public static void main(String... arguments) {
        SubprocessEnd.of(Path.of(arguments[0]), () -> {
            try {
                List<AddedLesson> added =
                        arguments.length > 5 ? List.of(AddedLesson.load(Path.of(arguments[5]))) : List.of();
                Exercise<?, ?, ?> exercise = added.isEmpty()
                        ? Exercises.named(arguments[2])
                        : added.get(0).exercise(arguments[2]);
                CompilerOutput output = new AnswerCompiler(Course.at(Path.of(arguments[1]), added))
                        .compile(exercise, new AnswerFile(text(arguments[4]), text(arguments[3])));
                return CompilationFormat.bytes(exercise.stressSizes().isEmpty() ? output : output.withPerturbed());
            } catch (RejectedException rejection) {
                return CompilationFormat.rejected(rejection.reason());
            } catch (UncheckedIOException | CourseNotReadyException | LessonJarException e) {
                return CompilationFormat.hostFailed(String.valueOf(e.getMessage()));
            }
        });
    }

    private static String text(String file) throws IOException {
        return new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8);
    }
}
