package speedup.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.Course;
import speedup.grader.intake.AnswerFile;
import speedup.grader.subprocess.SubprocessStarter;
import speedup.grader.subprocess.TestSubprocesses;

/** The compiler in processes of its own, over the real course. What it makes of sources is tested without one. */
class CompilerPoolTest {

    private static final String RIGHT = """
            package speedup.threads.cores;

            public class MyCoreAdvisor implements CoreAdvisor {
                public Advice advise(java.util.List<JobRun> timings, int available) {
                    return new Advice(0, 1);
                }
            }
            """;

    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    Path folder;

    private final SubprocessStarter starter = TestSubprocesses.best();
    private final Exercise<?, ?, ?> exercise = Exercises.load().get("threads/cores");

    private Compilation compile(String source) throws IOException {
        return compile(source, LONG, LONG);
    }

    private Compilation compile(String source, Duration cpuLimit, Duration wallLimit) throws IOException {
        Course course = Course.at(Path.of(System.getProperty("speedup.home")));
        try (CompilerPool pool = new CompilerPool(course, starter, 1, cpuLimit, wallLimit)) {
            return compile(pool, source);
        }
    }

    private Compilation compile(CompilerPool pool, String source) throws IOException {
        return pool.compile(
                exercise, new AnswerFile("MyCoreAdvisor.java", source), folder.resolve("classes"), Optional.empty());
    }

    @Test
    void writesClasses() throws IOException {
        assertThat(compile(RIGHT)).isInstanceOf(Compilation.Compiled.class);
        assertThat(folder.resolve("classes/speedup/threads/cores/MyCoreAdvisor.class"))
                .isNotEmptyFile();
    }

    @Test
    void writesPerturbedCopiesWhereTheExerciseAsksForThem() throws IOException {
        Course course = Course.at(Path.of(System.getProperty("speedup.home")));
        String source = """
                package speedup.threads.sum;

                public class ParallelSum implements Sum {
                    public long sum(long[] values, java.util.function.LongUnaryOperator term, int threads) {
                        return term.applyAsLong(values[0]);
                    }
                }
                """;
        try (CompilerPool pool = new CompilerPool(course, starter, 1)) {
            Compilation compilation = pool.compile(
                    Exercises.load().get("threads/sum"),
                    new AnswerFile("ParallelSum.java", source),
                    folder.resolve("classes"),
                    Optional.of(folder.resolve("perturbed")));

            assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        }
        String file = "speedup/threads/sum/ParallelSum.class";
        assertThat(Files.readString(folder.resolve("classes").resolve(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("SchedulePerturber");
        assertThat(Files.readString(folder.resolve("perturbed").resolve(file), StandardCharsets.ISO_8859_1))
                .contains("SchedulePerturber");
    }

    @Test
    void passesMessagesOn() throws IOException {
        Compilation compilation = compile(RIGHT.replace("0, 1", "\"\u00fcber\""));

        assertThat(compilation)
                .isInstanceOfSatisfying(
                        Compilation.DoesNotCompile.class,
                        failed -> assertThat(failed.messages().get(0))
                                .satisfies(message -> assertThat(message.line()).isEqualTo(5))
                                .satisfies(message ->
                                        assertThat(message.sourceLine()).contains("\"\u00fcber\"")));
    }

    @Test
    void passesRejectionsOn() throws IOException {
        assertThat(compile(RIGHT.replace("package speedup.threads.cores;", "")))
                .isInstanceOfSatisfying(
                        Compilation.Rejected.class,
                        rejected -> assertThat(rejected.reason()).contains("declares no package"));
    }

    @Test
    void throwsIfTheOutputCannotBeWritten() throws IOException {
        Files.createFile(folder.resolve("classes"));

        assertThatThrownBy(() -> compile(RIGHT)).isInstanceOf(IOException.class).hasMessageContaining("classes");
    }

    @Test
    void rejectsWhatTheCompilerDoesNotFinish() throws IOException {
        assertThat(compile(RIGHT, Duration.ZERO, LONG))
                .isInstanceOfSatisfying(
                        Compilation.Rejected.class,
                        rejected -> assertThat(rejected.reason()).contains("not done with it after 0 s of computing"));
        assertThat(folder.resolve("classes")).doesNotExist();
    }

    @Test
    void throwsIfTheMachineGivesNoCpuTime() {
        assertThatThrownBy(() -> compile(RIGHT, LONG, Duration.ZERO))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("this machine gave the compiler");
    }

    @Test
    void endsWhenTheGraderIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> compile(RIGHT)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ProcessHandle.current().children().map(ProcessHandle::info).toList())
                .extracting(info -> List.of(info.arguments().orElse(new String[0])))
                .noneMatch(arguments -> arguments.contains(CompilerMain.class.getName()));
    }
}
