package speedup.grader.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.Course;
import speedup.grader.intake.AnswerFile;
import speedup.grader.intake.source.RejectedException;
import speedup.rules.VerdictRules;

/**
 * Compiles answers, each on its own and for Java 17, whatever the JDK. Safe for use by several threads.
 *
 * <p>The compiler runs in a thread of its own with a large stack, without a limit of time: a thread cannot be killed.
 * For untrusted sources, therefore, {@link CompilerProcess} runs this in a JVM that it can end.
 */
public final class AnswerCompiler {

    private final Course course;
    private final JavaCompiler compiler;

    /**
     * A compiler for the answers to a course's exercises.
     *
     * @throws CompilerMissingException if this Java is a JRE
     */
    public AnswerCompiler(Course course) {
        this(course, ToolProvider::getSystemJavaCompiler);
    }

    AnswerCompiler(Course course, Supplier<@Nullable JavaCompiler> compilers) {
        JavaCompiler found = compilers.get();
        if (found == null) {
            throw new CompilerMissingException();
        }
        this.course = course;
        this.compiler = found;
    }

    /**
     * Compiles an answer. Nothing is written unless it ends as {@link Compilation.Compiled}.
     *
     * @param exercise the exercise that it answers
     * @param answer the source
     * @param output where the classes go, under the folders of their package; made if need be
     * @throws speedup.grader.course.CourseNotReadyException if the exercise's lesson is not built
     * @throws UncheckedIOException if the output folder cannot be written to
     * @throws CancellationException if the calling thread is interrupted
     */
    public Compilation compile(Exercise<?, ?, ?> exercise, AnswerFile answer, Path output) {
        try {
            return compile(exercise, answer).in(output);
        } catch (RejectedException rejection) {
            return new Compilation.Rejected(rejection.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles an answer, and writes nothing. */
    CompilerOutput compile(Exercise<?, ?, ?> exercise, AnswerFile answer) throws RejectedException {
        String lesson = Exercises.lesson(exercise);
        CompilerRun run = new CompilerRun(
                compiler, exercise, answer, course.answerClassPath(lesson), course.ownClassPath(lesson));
        return inItsOwnThread(exercise.id(), run);
    }

    private CompilerOutput inItsOwnThread(String id, CompilerRun run) throws RejectedException {
        FutureTask<CompilerOutput> task = new FutureTask<>(run::call);
        Thread thread = new Thread(null, task, "compiler of " + id, VerdictRules.COMPILER_STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while " + id + " was compiled");
        } catch (ExecutionException e) {
            throw rejection(e.getCause());
        }
    }

    private static RejectedException rejection(@Nullable Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof RejectedException rejection) {
                return rejection;
            }
            if (each instanceof StackOverflowError) {
                return new RejectedException(
                        "It is nested too deeply for the compiler. Split the expression or the block.");
            }
            if (each instanceof OutOfMemoryError) {
                return new RejectedException(
                        "The compiler ran out of memory over it. Make constants and types smaller.");
            }
        }
        return new RejectedException("The compiler itself failed over it ("
                + (cause == null ? "no reason given" : cause.getClass().getSimpleName())
                + "). Compile it on your own machine, and leave out what makes it fail there.");
    }
}
