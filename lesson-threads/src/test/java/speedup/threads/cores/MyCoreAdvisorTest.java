package speedup.threads.cores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("threads/cores: your advice")
class MyCoreAdvisorTest {

    private static final int MANY = 1_000;

    private final CoreAdvisorExercise exercise = new CoreAdvisorExercise();
    private final CoreAdvisor advisor = exercise.newAnswer();

    @Test
    @DisplayName("finds the serial fraction behind a single timing")
    void fitsASingleTiming() {
        // 0.2 + 0.8 / 4 = 0.4
        Advice advice = advisor.advise(List.of(new JobRun(1, 100), new JobRun(4, 40)), MANY);

        assertThat(advice.serialFraction()).isCloseTo(0.2, within(1e-4));
    }

    @Test
    @DisplayName("makes the sum of the squared differences the smallest")
    void fitsSeveralTimings() {
        // x = 0.5, 0.75 and y = 0.1, 0.05: f = (0.05 + 0.0375) / (0.25 + 0.5625)
        Advice advice = advisor.advise(List.of(new JobRun(1, 100), new JobRun(2, 60), new JobRun(4, 30)), MANY);

        assertThat(advice.serialFraction()).isCloseTo(0.0875 / 0.8125, within(1e-4));
    }

    @Test
    @DisplayName("takes the timings in any order")
    void takesAnyOrder() {
        Advice advice = advisor.advise(List.of(new JobRun(4, 30), new JobRun(1, 100), new JobRun(2, 60)), MANY);

        assertThat(advice.serialFraction()).isCloseTo(0.0875 / 0.8125, within(1e-4));
    }

    @Test
    @DisplayName("asks for the most cores on which the efficiency is at least 50%")
    void keepsTheEfficiency() {
        // f = 0.15: on 7 cores the efficiency is 1 / 1.9 = 0.53, on 8 it is 1 / 2.05 = 0.49
        Advice advice = advisor.advise(List.of(new JobRun(1, 100), new JobRun(2, 57.5)), MANY);

        assertThat(advice.cores()).isEqualTo(7);
    }

    @Test
    @DisplayName("asks for no more cores than the machine has")
    void keepsToTheMachine() {
        Advice advice = advisor.advise(List.of(new JobRun(1, 100), new JobRun(2, 57.5)), 5);

        assertThat(advice.cores()).isEqualTo(5);
    }

    @Test
    @DisplayName("takes a job that is faster than its cores explain for one without a serial part")
    void holdsTheFractionToZero() {
        Advice advice = advisor.advise(List.of(new JobRun(1, 100), new JobRun(4, 20)), 64);

        assertThat(advice.serialFraction()).isCloseTo(0, within(1e-4));
        assertThat(advice.cores()).isEqualTo(64);
    }

    @Test
    @DisplayName("takes a job that is slower on several cores for one that is all serial")
    void holdsTheFractionToOne() {
        Advice advice = advisor.advise(List.of(new JobRun(1, 100), new JobRun(4, 130)), 64);

        assertThat(advice.serialFraction()).isCloseTo(1, within(1e-4));
        assertThat(advice.cores()).isEqualTo(2);
    }

    static Stream<Integer> sizes() {
        return new CoreAdvisorExercise().sizes().stream();
    }

    @ParameterizedTest(name = "agrees with the search, with {0} timings on several cores")
    @MethodSource("sizes")
    void agreesWithTheSearch(int size) throws Exception {
        for (int seed = 0; seed < 10; seed++) {
            Jobs jobs = exercise.input(seed, size);
            List<Advice> expected = exercise.expected(exercise.baseline(), jobs);

            assertThat(exercise.difference(jobs, expected, exercise.solve(advisor, jobs)))
                    .isEmpty();
        }
    }
}
