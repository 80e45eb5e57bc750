package speedup.grader.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import speedup.grader.progress.GradingListener.Plan;

class RunForecastTest {

    private static final int AT_A_TIME = 2;

    @Test
    void assumesWhatNoAnswerHasShown() {
        RunForecast forecast = new RunForecast(new Plan(Map.of("a", 4), Map.of("b", 3), 2));

        assertThat(forecast.remaining()).isEqualTo(4 * RunForecast.UNTIMED_SECONDS / 2 + 3 * RunForecast.TIMED_SECONDS);
        assertThat(forecast.all()).isEqualTo(7);
        assertThat(forecast.done()).isZero();
    }

    @Test
    void takesOthersOfTheKindForAnExerciseThatWasNotSeen() {
        RunForecast forecast = new RunForecast(new Plan(Map.of(), Map.of("a", 2, "b", 1), 2));
        forecast.graded("a", 7);
        forecast.settled("a");

        assertThat(forecast.remaining()).isEqualTo(14);
    }

    @Test
    void countsWhatIsGradedOnceMoreAlone() {
        RunForecast forecast = new RunForecast(new Plan(Map.of("a", 4), Map.of(), 2));
        forecast.graded("a", 10);
        forecast.settled("a");
        forecast.graded("a", 10);

        // One again, and of the two that are left every second one.
        assertThat(forecast.remaining()).isEqualTo(10 + 2 * (5 + 5));
        assertThat(forecast.done()).isOne();
    }

    @Test
    void ignoresWhatWasNotPlanned() {
        RunForecast forecast = new RunForecast(new Plan(Map.of(), Map.of("a", 1), 1));
        forecast.graded("z", 9);
        forecast.settled("z");

        assertThat(forecast.done()).isZero();
        assertThat(forecast.remaining()).isEqualTo(RunForecast.TIMED_SECONDS);
    }

    /** A grading in a made-up run: how long it took, by how much that made the run longer, and whether it settled. */
    private record Grading(String exercise, double seconds, double run, boolean settles) {}

    /** Answers to one exercise that all take alike leave nothing to guess, once one of each has been graded. */
    @Property(tries = 100)
    void isExactWhereAllAnswersToAnExerciseTakeAlike(
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = 0.1, max = 90) Double> seconds,
            @ForAll @IntRange(min = 1, max = 40) int students) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (int exercise = 0; exercise < seconds.size(); exercise++) {
            answers.put("timed" + exercise, students);
        }
        RunForecast forecast = new RunForecast(new Plan(Map.of(), answers, AT_A_TIME));
        double end =
                students * seconds.stream().mapToDouble(Double::doubleValue).sum();
        double now = 0;
        for (int student = 0; student < students; student++) {
            for (int exercise = 0; exercise < seconds.size(); exercise++) {
                now += seconds.get(exercise);
                forecast.graded("timed" + exercise, seconds.get(exercise));
                forecast.settled("timed" + exercise);
            }
            assertThat(now + forecast.remaining()).isCloseTo(end, withinPercentage(1e-6));
        }
        assertThat(forecast.done()).isEqualTo(forecast.all());
    }

    /**
     * Of 40 students or more, with 4 exercises that no clock decides and 10 that are timed, which take 10 to 50 seconds
     * each, a third more or less; one in five answers is missing, one in a hundred hangs for a minute, and one in twenty
     * of those graded beside others is graded again.
     *
     * <p>No law, since the first answers to an exercise may be the ones that hang: a share of classes, and always the
     * same ones, so that no build meets another class than the one before.
     */
    @Test
    void isRightWithinAFifthFromATenthOnInNearlyEveryClass() {
        int classes = 1000;
        long right = LongStream.range(0, classes)
                .mapToObj(Random::new)
                .filter(random -> isRightFromATenthOn(run(random, 40 + random.nextInt(261))))
                .count();

        assertThat(right).isGreaterThanOrEqualTo(classes * 99L / 100);
    }

    private static boolean isRightFromATenthOn(List<Grading> run) {
        double end = run.stream().mapToDouble(Grading::run).sum();
        RunForecast forecast = new RunForecast(new Plan(settled(run, "untimed"), settled(run, "timed"), AT_A_TIME));
        double now = 0;
        for (Grading grading : run) {
            now += grading.run();
            forecast.graded(grading.exercise(), grading.seconds());
            if (grading.settles()) {
                forecast.settled(grading.exercise());
            }
            if (now > end / 10 && Math.abs(now + forecast.remaining() - end) > end / 5) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Integer> settled(List<Grading> run, String kind) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        run.stream()
                .filter(grading -> grading.settles() && grading.exercise().startsWith(kind))
                .forEach(grading -> answers.merge(grading.exercise(), 1, Integer::sum));
        return answers;
    }

    private static List<Grading> run(Random random, int students) {
        List<Grading> beside = new ArrayList<>();
        List<Grading> alone = new ArrayList<>();
        List<Grading> timed = new ArrayList<>();
        for (int student = 0; student < students; student++) {
            for (int exercise = 0; exercise < 4; exercise++) {
                double seconds = seconds(random, 2 + exercise);
                if (random.nextInt(5) > 0) {
                    boolean again = random.nextInt(20) == 0;
                    String name = "untimed" + exercise;
                    beside.add(new Grading(name, seconds, seconds / AT_A_TIME, !again));
                    if (again) {
                        alone.add(new Grading(name, seconds, seconds, true));
                    }
                }
            }
            for (int exercise = 0; exercise < 10; exercise++) {
                double seconds = seconds(random, 10 + 40.0 / 9 * exercise);
                if (random.nextInt(5) > 0) {
                    timed.add(new Grading("timed" + exercise, seconds, seconds, true));
                }
            }
        }
        beside.addAll(alone);
        beside.addAll(timed);
        return beside;
    }

    private static double seconds(Random random, double usual) {
        return random.nextInt(100) == 0 ? 60 : usual * (2.0 / 3 + random.nextDouble() * 2 / 3);
    }
}
