package speedup.grader.compile;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.Course;
import speedup.grader.course.CourseNotReadyException;
import speedup.grader.course.LessonJar;
import speedup.grader.intake.AnswerFile;
import speedup.grader.intake.source.RejectedException;
import speedup.grader.subprocess.SubprocessInput;
import speedup.grader.subprocess.SubprocessLimits;
import speedup.grader.subprocess.SubprocessPool;
import speedup.grader.subprocess.SubprocessProgram;
import speedup.grader.subprocess.SubprocessResult;
import speedup.grader.subprocess.SubprocessStarter;
import speedup.rules.VerdictRules;

/**
 * Compiles answers in subprocesses. A source that fills the compiler's memory, or keeps it busy for ever, is a few lines
 * long; here it costs the grader nothing but the time until the process is killed, and nothing of it is left when the
 * next answer is measured.
 *
 * <p>A process that has compiled an answer compiles others too, since a compiler is ten times as fast when it is warm:
 * {@link SubprocessPool} says what keeps one answer from suffering by another. Thread-safe.
 */
public final class CompilerPool implements Closeable {

    private final Course course;
    private final SubprocessPool processes;

    /**
     * Compilers for the answers to a course's exercises. None is started before it is wanted.
     *
     * @param atATime how many threads may want one at a time; more wait for no other, and take longer
     * @throws CompilerMissingException if this Java is a JRE
     */
    public CompilerPool(Course course, SubprocessStarter starter, int atATime) {
        this(course, starter, atATime, VerdictRules.COMPILER_CPU_TIME, VerdictRules.COMPILER_WALL_TIME);
    }

    CompilerPool(Course course, SubprocessStarter starter, int atATime, Duration cpuLimit, Duration wallLimit) {
        CompilerMissingException.check();
        this.course = course;
        SubprocessProgram program = new SubprocessProgram(
                CompilerMain.class,
                ownClassPath(),
                Optional.of(CompilerExample.ARCHIVE),
                new SubprocessLimits(
                        VerdictRules.COMPILER_HEAP_BYTES, CompilationFormat.MOST_BYTES, cpuLimit, wallLimit));
        this.processes = new SubprocessPool(starter, program, CompilationFormat::isWithoutErrors, atATime);
    }

    private static List<Path> ownClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .filter(Files::exists)
                .map(Path::toAbsolutePath)
                .toList();
    }

    /**
     * Compiles an answer.
     *
     * @param exercise the exercise that it answers, one of the course's
     * @param answer the source
     * @param output where the classes go, under the folders of their package; made if need be
     * @param perturbed where their perturbed copies go, if the exercise asks for them
     * @throws IOException if no process can be started, the machine gives it no time, or the output folder cannot be
     *     written to
     * @throws CancellationException if the calling thread is interrupted
     */
    public Compilation compile(Exercise<?, ?, ?> exercise, AnswerFile answer, Path output, Optional<Path> perturbed)
            throws IOException {
        try {
            SubprocessResult result = processes.run(
                    input(Exercises.lesson(exercise)), new CompilerRequest(exercise.id(), answer).bytes());
            return compilation(result, exercise, output, perturbed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(exercise);
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw cancelled(exercise);
        }
    }

    /** The lesson's files, the course, and the jar that the lesson stands in if it has one. */
    private SubprocessInput input(String lesson) throws IOException {
        List<String> arguments = Stream.concat(
                        Stream.of(course.home()), course.jar(lesson).map(LessonJar::file).stream())
                .map(Path::toString)
                .toList();
        return new SubprocessInput(lesson(lesson), arguments);
    }

    /** What the course has of a lesson when it is built. */
    private List<Path> lesson(String lesson) throws IOException {
        try {
            List<Path> files = new ArrayList<>(course.testClassPath(lesson));
            if (course.jar(lesson).isEmpty()) {
                files.add(course.home().resolve(Course.moduleFolder(lesson)).resolve("pom.xml"));
            }
            return files;
        } catch (CourseNotReadyException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Compilation compilation(
            SubprocessResult result, Exercise<?, ?, ?> exercise, Path plain, Optional<Path> perturbed)
            throws IOException {
        if (result instanceof SubprocessResult.Done done) {
            try {
                CompilerOutput output = CompilationFormat.read(done.bytes(), exercise);
                if (perturbed.isPresent() && output.perturbed().isPresent()) {
                    output.perturbed().get().writeTo(perturbed.get());
                }
                return output.in(plain);
            } catch (RejectedException rejection) {
                return new Compilation.Rejected(rejection.reason());
            }
        }
        if (result instanceof SubprocessResult.OutOfCpuTime out) {
            return rejected("was not done with it after " + out.limit().toSeconds() + " s of computing");
        }
        if (result instanceof SubprocessResult.OutOfWallTime out) {
            throw new IOException(
                    "this machine gave the compiler " + out.cpuTime().toSeconds() + " s of CPU time in "
                            + out.limit().toSeconds() + " s");
        }
        return rejected("failed over it");
    }

    private static CancellationException cancelled(Exercise<?, ?, ?> exercise) {
        return new CancellationException("Interrupted while " + exercise.id() + " was compiled");
    }

    private static Compilation rejected(String how) {
        return new Compilation.Rejected(
                "The compiler " + how + ". Make constants, types and expressions smaller and simpler.");
    }

    @Override
    public void close() throws IOException {
        processes.close();
    }
}
