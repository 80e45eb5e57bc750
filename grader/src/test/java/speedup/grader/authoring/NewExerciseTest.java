package speedup.grader.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.lesson.Lesson;
import speedup.lesson.Lessons;

class NewExerciseTest {

    private static final Lesson THREADS = Lessons.load().named("threads");

    private static final String PACKAGE = "lesson-threads/src/main/java/speedup/threads/prefixsum/";

    @TempDir
    Path home;

    @BeforeEach
    void makeCheckout() throws IOException {
        SampleCheckout.write(home);
    }

    private List<String> write(String name, Optional<String> className) throws IOException, NewExerciseException {
        return new NewExercise(home, ExerciseNames.of(THREADS, name, className)).write();
    }

    private List<String> write() throws IOException, NewExerciseException {
        return write("prefix-sum", Optional.empty());
    }

    private Map<Path, String> files() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(home.relativize(file), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void writesEveryPartOfAnExercise() throws Exception {
        assertThat(write())
                .containsExactly(
                        PACKAGE + "package-info.java",
                        PACKAGE + "PrefixSum.java",
                        PACKAGE + "SerialPrefixSum.java",
                        PACKAGE + "ParallelPrefixSum.java",
                        PACKAGE + "PrefixSumExercise.java",
                        "lesson-threads/src/main/resources/speedup/threads/prefixsum/hints.md",
                        "lesson-threads/src/test/java/speedup/threads/prefixsum/ParallelPrefixSumTest.java",
                        "solutions/src/main/java/speedup/threads/prefixsum/ParallelPrefixSum.java",
                        "grader/fakes/threads-prefix-sum/remainder-dropped/ParallelPrefixSum.variant",
                        "grader/fakes/threads-prefix-sum/remainder-dropped/expected.properties",
                        "grader/fakes/threads-prefix-sum/join-directly-after-start/ParallelPrefixSum.variant",
                        "grader/fakes/threads-prefix-sum/join-directly-after-start/expected.properties",
                        SampleCheckout.README,
                        SampleCheckout.REGISTRY)
                .allSatisfy(file -> assertThat(home.resolve(file)).content().doesNotContain("${"));
    }

    @Test
    void registersTheClassBehindTheOthers() throws Exception {
        write();

        assertThat(home.resolve(SampleCheckout.REGISTRY))
                .hasContent("speedup.threads.sum.SumExercise\nspeedup.threads.prefixsum.PrefixSumExercise\n");
    }

    @Test
    void leadsToItBehindTheLastExerciseOfTheText() throws Exception {
        write();

        assertThat(home.resolve(SampleCheckout.README)).content().endsWith("""
                Add up.

                **Exercise: [`threads/prefix-sum`](src/main/java/speedup/threads/prefixsum/ParallelPrefixSum.java).**\
                 Add up smallest prime factors.

                Next: another lesson.
                """);
    }

    @Test
    void beginsTheListAndTheTextOfALessonThatHasNone() throws Exception {
        Files.delete(home.resolve(SampleCheckout.REGISTRY));
        Files.writeString(home.resolve(SampleCheckout.README), "# Lesson 1");

        write();

        assertThat(home.resolve(SampleCheckout.REGISTRY)).hasContent("speedup.threads.prefixsum.PrefixSumExercise\n");
        assertThat(home.resolve(SampleCheckout.README))
                .content()
                .startsWith("# Lesson 1\n\n**Exercise: [`threads/prefix-sum`](");
    }

    @Test
    void overwritesNothing() throws Exception {
        write();
        Map<Path, String> before = files();

        assertThatThrownBy(this::write)
                .isInstanceOf(NewExerciseException.class)
                .hasMessageStartingWith("Nothing is overwritten, and this is there already: ")
                .hasMessageContaining(PACKAGE + "PrefixSum.java");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void keepsAwayFromAPackageOfThatName() {
        assertThatThrownBy(() -> write("su-m", Optional.of("Other")))
                .hasMessageContaining("is there already: lesson-threads/src/main/java/speedup/threads/sum.");
    }

    @Test
    void keepsAwayFromClassesOfThatName() throws Exception {
        SampleCheckout.write(home, "common/src/main/java/speedup/x/SerialPrefixSum.java", "class SerialPrefixSum {}\n");

        assertThatThrownBy(this::write)
                .isInstanceOf(NewExerciseException.class)
                .hasMessage(
                        "There is a class of that name already: common/src/main/java/speedup/x/SerialPrefixSum.java."
                                + " Give the interface another name with --class.");
        write("prefix-sum", Optional.of("RunningSum"));

        assertThat(home.resolve(PACKAGE + "RunningSumExercise.java")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"String", "List", "Codec", "Test"})
    void hidesNoClassThatItsFilesUse(String className) {
        assertThatThrownBy(() -> write("example", Optional.of(className)))
                .isInstanceOf(NewExerciseException.class)
                .hasMessageContaining("it would hide the class of that name");
    }

    @Test
    void isForTheCheckoutOfTheCourse() throws IOException {
        Files.delete(home.resolve("solutions/src/main/java"));

        assertThatThrownBy(this::write).hasMessageContaining("students' copy");
    }

    @Test
    void isForALessonThatStandsThere() throws IOException {
        Files.delete(home.resolve("lesson-threads/pom.xml"));

        assertThatThrownBy(this::write).hasMessageContaining("lesson-threads with a pom.xml");
    }

    @Test
    void leavesNothingWhereItCannotBeRegistered() throws Exception {
        Path services = home.resolve(SampleCheckout.REGISTRY).resolveSibling("");
        Files.delete(home.resolve(SampleCheckout.REGISTRY));
        Files.delete(services);
        Files.writeString(services, "a file in the place of the folder");
        Map<Path, String> before = files();

        assertThatThrownBy(this::write).isInstanceOf(IOException.class);
        assertThat(files()).isEqualTo(before);
        assertThat(home.resolve("grader")).doesNotExist();

        Files.delete(services);
        assertThat(write()).hasSize(14);
    }
}
