package speedup.grader.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.Course;
import speedup.grader.course.CourseNotReadyException;
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
     *     file with the answer's name for messages
     */
    public static void main(String... arguments) {
        SubprocessEnd.of(Path.of(arguments[0]), () -> {
            try {
                Exercise<?, ?, ?> exercise = Exercises.named(arguments[2]);
                CompilerOutput output = new AnswerCompiler(Course.at(Path.of(arguments[1])))
                        .compile(exercise, new AnswerFile(text(arguments[4]), text(arguments[3])));
                return CompilationFormat.bytes(exercise.stressSizes().isEmpty() ? output : output.withPerturbed());
            } catch (RejectedException rejection) {
                return CompilationFormat.rejected(rejection.reason());
            } catch (UncheckedIOException | CourseNotReadyException e) {
                return CompilationFormat.hostFailed(String.valueOf(e.getMessage()));
            }
        });
    }

    private static String text(String file) throws IOException {
        return new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8);
    }
}
