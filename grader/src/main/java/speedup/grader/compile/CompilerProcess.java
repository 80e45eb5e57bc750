package speedup.grader.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import speedup.exercise.Exercise;
import speedup.grader.course.Course;
import speedup.grader.intake.AnswerFile;
import speedup.grader.sandbox.TempFiles;
import speedup.jvm.JavaCommand;
import speedup.rules.VerdictRules;

/**
 * Compiles answers, each in a JVM of its own. A source that fills the compiler's memory, or keeps it busy for
 * ever, is a few lines long; here it costs the grader nothing but the time until the process is killed, and
 * nothing of it is left when the next answer is measured.
 */
public final class CompilerProcess {

    private static final Duration STEP = Duration.ofMillis(200);

    /** What stands for the status of a process that ended without one. */
    private static final int NONE = -1;

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final List<String> JVM =
            List.of("-Xmx" + VerdictRules.COMPILER_HEAP_BYTES, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Course course;
    private final Duration cpuLimit;
    private final Duration wallLimit;

    /**
     * A compiler for the answers to a course's exercises.
     *
     * @throws CompilerMissingException if this Java is a JRE
     */
    public CompilerProcess(Course course) {
        this(course, VerdictRules.COMPILER_CPU_TIME, VerdictRules.COMPILER_WALL_TIME);
    }

    CompilerProcess(Course course, Duration cpuLimit, Duration wallLimit) {
        CompilerMissingException.check();
        this.course = course;
        this.cpuLimit = cpuLimit;
        this.wallLimit = wallLimit;
    }

    /**
     * Compiles an answer.
     *
     * @param exercise the exercise that it answers, one of the course's
     * @param answer the source
     * @param output where the classes go, under the folders of their package; made if need be
     * @throws IOException if no process can be started, the machine gives it no time, or the output folder cannot be
     *     written to
     * @throws CancellationException if the calling thread is interrupted
     */
    public Compilation compile(Exercise<?, ?, ?> exercise, AnswerFile answer, Path output) throws IOException {
        List<String> archive = CompilerArchive.options(course.home(), JAVA, JVM);
        Optional<Compilation> compilation = run(archive, exercise, answer, output);
        if (compilation.isEmpty() && !archive.isEmpty()) {
            // No answer is rejected for what an archive may have done.
            compilation = run(List.of(), exercise, answer, output);
        }
        return compilation.orElseGet(() -> rejected("failed over it"));
    }

    /** Nothing if the process ends without a status. */
    private Optional<Compilation> run(List<String> archive, Exercise<?, ?, ?> exercise, AnswerFile answer, Path output)
            throws IOException {
        Path result = TempFiles.file();
        Process process = new ProcessBuilder(command(archive, exercise, answer, output, result))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // Open until the end: a process whose input ends knows that the grader is gone.
        try (OutputStream input = process.getOutputStream()) {
            send(answer.content(), input);
            return result(process, result, output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while " + exercise.id() + " was compiled");
        } finally {
            process.destroyForcibly();
            Files.delete(result);
        }
    }

    private static void send(String source, OutputStream input) {
        try {
            TextStream.write(source, input);
        } catch (IOException processHasEnded) {
            // It has no status then.
        }
    }

    private List<String> command(
            List<String> archive, Exercise<?, ?, ?> exercise, AnswerFile answer, Path output, Path result) {
        return JavaCommand.ofThisJava()
                .options(JVM)
                .options(archive)
                .sameClassPath()
                .main(
                        CompilerMain.class,
                        course.home().toString(),
                        exercise.id(),
                        answer.path(),
                        output.toString(),
                        result.toString());
    }

    private Optional<Compilation> result(Process process, Path result, Path output)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Future<Integer> status = status(process);
        while (true) {
            try {
                return result(status.get(STEP.toMillis(), TimeUnit.MILLISECONDS), result, output);
            } catch (ExecutionException e) {
                throw new IOException("The status of the compiler cannot be read: " + e.getCause(), e);
            } catch (TimeoutException notDoneYet) {
                if (cpuTime(process).compareTo(cpuLimit) > 0) {
                    return Optional.of(
                            rejected("was not done with it after " + cpuLimit.toSeconds() + " s of computing"));
                }
                if (System.nanoTime() - start > wallLimit.toNanos()) {
                    throw new IOException("this machine gave the compiler "
                            + cpuTime(process).toSeconds() + " s of CPU time in " + wallLimit.toSeconds() + " s");
                }
            }
        }
    }

    private static Optional<Compilation> result(int status, Path result, Path output) throws IOException {
        return switch (status) {
            case CompilerMain.COMPILED -> Optional.of(CompilationFile.read(result, output));
            case CompilerMain.HOST_FAILED -> throw new IOException(Files.readString(result, StandardCharsets.UTF_8));
            default -> Optional.empty();
        };
    }

    /** What the process says when it is done, or {@link #NONE} when it has ended without one. */
    private static Future<Integer> status(Process process) {
        FutureTask<Integer> status = new FutureTask<>(() -> status(process.getInputStream()));
        Thread reader = new Thread(status, "status of the compiler");
        reader.setDaemon(true);
        reader.start();
        return status;
    }

    private static int status(InputStream output) throws IOException {
        int next = output.read();
        while (next != CompilerMain.COMPILED && next != CompilerMain.HOST_FAILED && next != NONE) {
            next = output.read();
        }
        return next;
    }

    /** Of all its threads; none once it has ended. */
    private static Duration cpuTime(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Compilation rejected(String how) {
        return new Compilation.Rejected(
                "The compiler " + how + ". Make constants, types and expressions smaller and simpler.");
    }
}
