package speedup.grader.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.AddedLesson;
import speedup.grader.course.Course;
import speedup.grader.course.CourseNotReadyException;
import speedup.grader.course.LessonJarException;
import speedup.grader.intake.source.RejectedException;
import speedup.grader.subprocess.SubprocessServer;

/** The subprocess that compiles one answer after the other: sources come in, classes and messages come out. */
final class CompilerMain {

    private final Path home;
    private final List<Path> jars;

    /** What stands in a jar, once it has been loaded. */
    private List<AddedLesson> added = List.of();

    private CompilerMain(Path home, List<Path> jars) {
        this.home = home;
        this.jars = jars;
    }

    /**
     * Compiles until the grader is gone.
     *
     * @param arguments the socket, the file for requests, the file for results, the course's folder, and, if the
     *     exercises' lesson stands in a jar of its own, that jar
     */
    public static void main(String... arguments) {
        List<Path> paths = Stream.of(arguments)
                .skip(SubprocessServer.ARGUMENTS)
                .map(Path::of)
                .toList();
        CompilerMain compiler = new CompilerMain(paths.get(0), paths.subList(1, paths.size()));
        SubprocessServer.serve(arguments, request -> compiler.result(CompilerRequest.of(request)));
    }

    private byte[] result(CompilerRequest request) throws IOException {
        try {
            if (added.size() < jars.size()) {
                added = List.of(AddedLesson.load(jars.get(0)));
            }
            Exercise<?, ?, ?> exercise = added.isEmpty()
                    ? Exercises.named(request.exerciseId())
                    : added.get(0).exercise(request.exerciseId());
            CompilerOutput output = new AnswerCompiler(Course.at(home, added)).compile(exercise, request.answer());
            return CompilationFormat.bytes(exercise.stressSizes().isEmpty() ? output : output.withPerturbed());
        } catch (RejectedException rejection) {
            return CompilationFormat.rejected(rejection.reason());
        } catch (UncheckedIOException | CourseNotReadyException | LessonJarException e) {
            return CompilationFormat.hostFailed(String.valueOf(e.getMessage()));
        }
    }
}
