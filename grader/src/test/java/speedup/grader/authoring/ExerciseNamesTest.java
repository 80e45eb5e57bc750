package speedup.grader.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.lesson.Lesson;
import speedup.lesson.Lessons;

class ExerciseNamesTest {

    private static final Lesson THREADS = Lessons.load().named("threads");

    private static ExerciseNames names(String name) throws NewExerciseException {
        return ExerciseNames.of(THREADS, name, Optional.empty());
    }

    private static ExerciseNames named(String className) throws NewExerciseException {
        return ExerciseNames.of(THREADS, "example", Optional.of(className));
    }

    @Test
    void makesAllNamesOfOne() throws NewExerciseException {
        ExerciseNames names = names("prefix-sum");

        assertThat(names.id()).isEqualTo("threads/prefix-sum");
        assertThat(names.packageName()).isEqualTo("speedup.threads.prefixsum");
        assertThat(names.className()).isEqualTo("PrefixSum");
        assertThat(names.contract()).isEqualTo("speedup.threads.prefixsum.PrefixSumExercise");
        assertThat(names.answerFile()).isEqualTo("speedup/threads/prefixsum/ParallelPrefixSum.java");
        assertThat(names.fakesFolder()).isEqualTo("threads-prefix-sum");
    }

    @Test
    void takesAnotherNameForTheInterface() throws NewExerciseException {
        assertThat(named("MatrixPower").contract()).isEqualTo("speedup.threads.example.MatrixPowerExercise");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Prefix", "prefix_sum", "prefix-", "-sum", "prefix--sum", "sum2", "a/b", "../x", "größe"})
    void rejectsNamesThatNoTextCanLink(String name) {
        assertThatThrownBy(() -> names(name))
                .isInstanceOf(NewExerciseException.class)
                .hasMessageStartingWith("An exercise cannot be called \"" + name + "\": its name is one or more words");
    }

    @Test
    void rejectsNamesThatAreTooLong() {
        assertThatThrownBy(() -> names("a".repeat(25))).hasMessageContaining("24 characters at most");
        assertThatThrownBy(() -> named("A".repeat(25))).hasMessageContaining("24 of them at most");
    }

    @ParameterizedTest
    @CsvSource({"switch, a word of Java", "do-uble, a word of Java", "labs, that of the labs", "l-abs, that of the labs"
    })
    void rejectsNamesThatAreNoPackage(String name, String reason) {
        assertThatThrownBy(() -> names(name))
                .isInstanceOf(NewExerciseException.class)
                .hasMessageStartingWith("An exercise cannot be called \"" + name + "\": its package would be")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "prefixSum", "Prefix-Sum", "Prefix.Sum", "9Sum", "A/B"})
    void rejectsWhatIsNoNameOfAClass(String className) {
        assertThatThrownBy(() -> named(className))
                .isInstanceOf(NewExerciseException.class)
                .hasMessageStartingWith(
                        "The interface of an exercise cannot be called \"" + className + "\": give --class");
    }

    /** The build leaves them out of the lesson's jar. */
    @Test
    void rejectsNamesOfStudentsClasses() {
        assertThatThrownBy(() -> names("mystery")).hasMessageContainingAll("\"Mystery\"", "--class");
        assertThatThrownBy(() -> named("ParallelSort")).hasMessageContaining("are the students' own");
    }
}
