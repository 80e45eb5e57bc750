package speedup.grader.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.calibration.Calibration;
import speedup.evidence.Conclusion;
import speedup.exercise.Requirement.Scaling;
import speedup.grader.judge.Exchange;
import speedup.grader.judge.process.Call;

/**
 * What answers would be told on more cores than this project has been measured on, by a model of their calls: Amdahl's
 * law, and what starting threads and storing the result cost here ({@code docs/measurements/bars.md}). The calls go
 * through the rounds and limits that a grading has.
 */
class ManyCoresTest {

    private static final long MS = 1_000_000;
    private static final double SERIAL_MILLIS = 90;
    private static final double THREAD_START_MILLIS = 0.05;
    private static final double STORING_MILLIS = 0.6;

    /** How far a call is from the usual one, up to. */
    private static final double NOISE = 0.04;

    /** An answer by the part of its work that is parallel, and how often it starts its threads in a call. */
    private record Model(double parallel, int starts) {

        double wallMillis(int cores) {
            return SERIAL_MILLIS * (1 - parallel + parallel / cores)
                    + starts * THREAD_START_MILLIS * cores
                    + STORING_MILLIS;
        }

        double cpuMillis(int cores) {
            return SERIAL_MILLIS + starts * THREAD_START_MILLIS * cores + STORING_MILLIS;
        }
    }

    private static final Model REFERENCE = new Model(1, 1);

    @ParameterizedTest(name = "{1} parallel on {2} cores, with a law of {0}: {3}")
    @CsvSource({
        "0.20, 0.5, 2, STAYS_BELOW",
        "0.50, 0.5, 4, STAYS_BELOW",
        "0.35, 0.5, 4, STAYS_BELOW",
        "0.50, 0.5, 16, STAYS_BELOW",
        "0.50, 0.5, 64, STAYS_BELOW",
        "0.20, 0.7, 4, STAYS_BELOW",
        "0.50, 0.7, 4, STAYS_BELOW",
        "0.50, 0.7, 16, STAYS_BELOW",
        "0.50, 0.7, 64, STAYS_BELOW",
        "0.50, 0.9, 4, REACHES",
        "0.15, 0.9, 4, REACHES",
        "0.15, 0.9, 16, STAYS_BELOW",
        "0.50, 0.9, 16, STAYS_BELOW",
        "0.50, 0.9, 64, STAYS_BELOW",
        "0.15, 1, 4, REACHES",
        "0.15, 1, 16, REACHES",
        "0.50, 1, 16, REACHES",
        "0.50, 1, 64, REACHES",
    })
    void judges(double law, double parallel, int cores, Conclusion conclusion) throws Exception {
        assertThat(measure(law, new Model(parallel, 1), cores, true).conclusion())
                .isEqualTo(conclusion);
    }

    /** Which is why an answer is timed beside the course's own. */
    @ParameterizedTest(name = "on {0} cores")
    @CsvSource({"16", "64"})
    void wouldPassAnAnswerThatIsTwoThirdsParallelByTheLawAlone(int cores) throws Exception {
        Model mostlySerial = new Model(0.67, 1);

        assertThat(measure(0.5, mostlySerial, cores, false).conclusion()).isEqualTo(Conclusion.REACHES);
        assertThat(measure(0.5, mostlySerial, cores, true).conclusion()).isEqualTo(Conclusion.STAYS_BELOW);
    }

    /** Twice as many starts as the course's own answer takes are no reason to fail one up to 16 cores. */
    @ParameterizedTest(name = "on {0} cores")
    @CsvSource({"4", "16"})
    void passesAnAnswerThatStartsItsThreadsTwice(int cores) throws Exception {
        assertThat(measure(0.15, new Model(1, 2), cores, true).conclusion()).isEqualTo(Conclusion.REACHES);
    }

    private static SpeedupReport.Measured measure(double law, Model answer, int cores, boolean beside)
            throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        Calibration whole = new Calibration(cores, cores * MS, cores * MS, MS, MS);
        SpeedupRounds rounds = new SpeedupRounds(
                size -> new Exchange.Agreed(
                        call(SERIAL_MILLIS, SERIAL_MILLIS, random),
                        call(answer, cores, random),
                        beside ? Optional.of(call(REFERENCE, cores, random)) : Optional.empty()),
                new Scaling(law, 100),
                () -> whole,
                cores);
        return (SpeedupReport.Measured) rounds.measure(new Budget(60, Duration.ofMinutes(1)));
    }

    private static Call call(Model model, int cores, SplittableRandom random) {
        return call(model.wallMillis(cores), model.cpuMillis(cores), random);
    }

    private static Call call(double wallMillis, double cpuMillis, SplittableRandom random) {
        double noise = 1 + random.nextDouble(NOISE);
        return new Call(Math.round(wallMillis * noise * MS), Math.round(cpuMillis * noise * MS), 0, 0, 0);
    }
}
