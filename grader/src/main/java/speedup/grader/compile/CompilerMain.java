package speedup.grader.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import speedup.exercise.Exercises;
import speedup.grader.course.Course;
import speedup.grader.course.CourseNotReadyException;
import speedup.grader.intake.AnswerFile;

/** The process that compiles one answer: the source comes in, classes and a result file come out. */
final class CompilerMain {

    /**
     * Written to the standard output when the result file says how the compilation ended. Both bytes are control
     * characters, which nothing that a JVM prints by itself contains.
     */
    static final int COMPILED = 1;

    /** Written to the standard output when the result file says why compiling could not be tried. */
    static final int HOST_FAILED = 2;

    private CompilerMain() {}

    /**
     * Compiles.
     *
     * @param arguments the course's folder, an exercise's id, the name of the answer's file for messages, the
     *     folder for the classes, the file for the result
     */
    public static void main(String... arguments) throws IOException {
        Path result = Path.of(arguments[4]);
        int status = COMPILED;
        try {
            AnswerFile answer = new AnswerFile(arguments[2], TextStream.read(System.in));
            endWithTheGrader(System.in);
            CompilationFile.write(
                    new AnswerCompiler(Course.at(Path.of(arguments[0])))
                            .compile(Exercises.load().get(arguments[1]), answer, Path.of(arguments[3])),
                    result);
        } catch (UncheckedIOException | CourseNotReadyException e) {
            Files.writeString(result, String.valueOf(e.getMessage()), StandardCharsets.UTF_8);
            status = HOST_FAILED;
        }
        System.out.write(status);
        System.out.flush();
        // The grader kills this process now. Left to itself, a JVM waits 0.3 s at its end for threads in native code,
        // and the one that watches for the grader is in such a read.
        Runtime.getRuntime().halt(0);
    }

    /** The input is open as long as the grader lives, however it ends. */
    private static void endWithTheGrader(InputStream input) {
        Thread watch = new Thread(
                () -> {
                    try {
                        input.read();
                    } catch (IOException e) {
                        System.err.println("The input from the grader cannot be read: " + e);
                    }
                    Runtime.getRuntime().halt(1);
                },
                "watch for the grader");
        watch.setDaemon(true);
        watch.start();
    }
}
