package speedup.grader.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.Course;
import speedup.grader.course.CourseNotReadyException;
import speedup.grader.intake.source.RejectedException;
import speedup.grader.subprocess.SubprocessServer;

/** The subprocess that compiles one answer after the other: sources come in, classes and messages come out. */
final class CompilerMain {

    private CompilerMain() {}

    /**
     * Compiles until the grader is gone.
     *
     * @param arguments the socket, the file for requests, the file for results, the course's folder
     */
    public static void main(String... arguments) {
        Course course = Course.at(Path.of(arguments[3]));
        SubprocessServer.serve(arguments, request -> result(course, CompilerRequest.of(request)));
    }

    private static byte[] result(Course course, CompilerRequest request) throws IOException {
        try {
            Exercise<?, ?, ?> exercise = Exercises.named(request.exerciseId());
            CompilerOutput output = new AnswerCompiler(course).compile(exercise, request.answer());
            return CompilationFormat.bytes(exercise.stressSizes().isEmpty() ? output : output.withPerturbed());
        } catch (RejectedException rejection) {
            return CompilationFormat.rejected(rejection.reason());
        } catch (UncheckedIOException | CourseNotReadyException e) {
            return CompilationFormat.hostFailed(String.valueOf(e.getMessage()));
        }
    }
}
