package speedup.grader.compile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import speedup.exercise.Exercise;
import speedup.grader.course.Course;
import speedup.grader.intake.AnswerFile;
import speedup.grader.sandbox.Scratch;
import speedup.jvm.JavaCommand;

/**
 * Compiles answers, each in a JVM of its own. A source that fills the compiler's memory, or keeps it busy for
 * ever, is a few lines long; here it costs the grader nothing but the time until the process is killed, and
 * nothing of it is left when the next answer is measured.
 */
public final class CompilerProcess {

    /**
     * CPU time of all its threads. The longest answer of this course takes two or three seconds. By the clock on the
     * wall, a busy machine could make that a minute, which is nothing to reject an answer for.
     */
    private static final Duration CPU_LIMIT = Duration.ofSeconds(40);

    /** After so long without an end, it is the machine that stands still. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration STEP = Duration.ofMillis(200);

    /** Several times what the longest answer of this course takes. */
    private static final long HEAP_BYTES = 512 << 20;

    private final Course course;
    private final Duration cpuLimit;
    private final Duration patience;

    /**
     * A compiler for the answers to a course's exercises.
     *
     * @throws CompilerMissing if this Java is a JRE
     */
    public CompilerProcess(Course course) {
        this(course, CPU_LIMIT, PATIENCE);
    }

    CompilerProcess(Course course, Duration cpuLimit, Duration patience) {
        CompilerMissing.check();
        this.course = course;
        this.cpuLimit = cpuLimit;
        this.patience = patience;
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
        Path result = Scratch.file();
        Process process = new ProcessBuilder(command(exercise, answer, output, result))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // Open until the end: a process whose input ends knows that the grader is gone.
        try (OutputStream input = process.getOutputStream()) {
            TextStream.write(answer.content(), input);
            return result(process, result, output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while " + exercise.id() + " was compiled");
        } finally {
            process.destroyForcibly();
            Files.delete(result);
        }
    }

    private List<String> command(Exercise<?, ?, ?> exercise, AnswerFile answer, Path output, Path result) {
        return JavaCommand.ofThisJava()
                .heap(HEAP_BYTES)
                .options("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .sameClassPath()
                .main(
                        CompilerMain.class,
                        course.home().toString(),
                        exercise.id(),
                        answer.path(),
                        output.toString(),
                        result.toString());
    }

    private Compilation result(Process process, Path result, Path output) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!process.waitFor(STEP.toMillis(), TimeUnit.MILLISECONDS)) {
            if (cpuTime(process).compareTo(cpuLimit) > 0) {
                return refused("was not done with it after " + cpuLimit.toSeconds() + " s of computing");
            }
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new IOException("this machine gave the compiler "
                        + cpuTime(process).toSeconds() + " s of CPU time in " + patience.toSeconds() + " s");
            }
        }
        return switch (process.exitValue()) {
            case CompilerMain.COMPILED -> CompilationFile.read(result, output);
            case CompilerMain.HOST_FAILED -> throw new IOException(Files.readString(result, StandardCharsets.UTF_8));
            default -> refused("failed over it");
        };
    }

    /** Of all its threads; none once it has ended. */
    private static Duration cpuTime(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Compilation refused(String how) {
        return new Compilation.Refused(
                "The compiler " + how + ". Make constants, types and expressions smaller and simpler.");
    }
}
