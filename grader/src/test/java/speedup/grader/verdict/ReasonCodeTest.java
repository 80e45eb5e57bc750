package speedup.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import speedup.evidence.SpeedupInterval;
import speedup.evidence.TwoSpeeds;
import speedup.grader.correctness.CorrectnessReport;
import speedup.grader.judge.process.Problem;
import speedup.grader.measurement.SpeedupReport.Conditions;
import speedup.grader.measurement.SpeedupReport.Measured;
import speedup.grader.measurement.SpeedupReport.TooFewCores;

class ReasonCodeTest {

    private static final SpeedupInterval OPEN = new SpeedupInterval(1.5, 1.8, 2.1, 60);

    private static Measured open(Conditions conditions) {
        return measured(OPEN, 1.9, 0, Optional.empty(), conditions);
    }

    private static Measured measured(
            SpeedupInterval interval,
            double parallelism,
            double hidden,
            Optional<TwoSpeeds> speeds,
            Conditions conditions) {
        return new Measured(
                Findings.TENTH, 2, interval, Findings.busy(parallelism, parallelism), hidden, speeds, conditions);
    }

    private static ReasonCode of(Measured measured) {
        return Findings.rule(measured).reason();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void saysOfEveryStatusWhatItSaysByItself(Status status) {
        assertThat(Ruling.of(status, "text", List.of()).reason()).isEqualTo(ReasonCode.of(status));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_ATTEMPTED, NOT_FILLED_IN",
        "WRONG, WRONG_ANSWER",
        "THREW, THREW",
        "ENDED, PROCESS_ENDED",
        "TIMED_OUT, NO_ANSWER_IN_TIME",
        "MACHINE_BUSY, MACHINE_BUSY",
        "BROKE_RULE, BROKE_RULE"
    })
    void tellsTheKindsOfProblemsApart(Problem.Kind kind, ReasonCode reason) {
        CorrectnessReport problem = new CorrectnessReport(3, Optional.of(new Problem(kind, "text", "")));

        assertThat(Rules.rule(Findings.evidence(problem, List.of())).reason()).isEqualTo(reason);
    }

    @Test
    void saysWhatTheSpeedWas() {
        Optional<TwoSpeeds> one = Optional.empty();
        SpeedupInterval fast = new SpeedupInterval(1.9, 1.95, 2, 9);
        assertThat(of(measured(fast, 1.95, 0, one, Findings.QUIET))).isEqualTo(ReasonCode.PASSED);
        assertThat(of(measured(fast, 1.0, 0, one, Findings.QUIET))).isEqualTo(ReasonCode.NOT_PARALLEL);
        assertThat(of(measured(fast, 4, 0, one, Findings.QUIET))).isEqualTo(ReasonCode.MORE_CORES_THAN_GIVEN);
        assertThat(of(measured(fast, 1.95, 0.9, one, Findings.QUIET))).isEqualTo(ReasonCode.HIDDEN_WORK);
        assertThat(of(measured(new SpeedupInterval(1, 1.1, 1.2, 9), 1.9, 0, one, Findings.QUIET)))
                .isEqualTo(ReasonCode.SLOWER_THAN_BAR);
        assertThat(of(new Measured(
                        Findings.TENTH, 2, fast, Findings.busy(1, 1.9), 0, one, new Conditions(0.3, 1, 0, 0))))
                .isEqualTo(ReasonCode.PARALLEL_NOT_PROVEN);
    }

    @Test
    void saysWhatTheMachineDid() {
        assertThat(of(open(new Conditions(0, 0.6, 0, 0)))).isEqualTo(ReasonCode.SHARED_CORES);
        assertThat(of(open(new Conditions(0.3, 1, 0, 0.25)))).isEqualTo(ReasonCode.CPU_QUOTA);
        assertThat(of(open(new Conditions(0.3, 1, 0.25, 0)))).isEqualTo(ReasonCode.STOLEN_TIME);
        assertThat(of(open(new Conditions(0.3, 1, 0, 0)))).isEqualTo(ReasonCode.WAITED_FOR_CORE);
        assertThat(of(open(new Conditions(0, 0.93, 0, 0)))).isEqualTo(ReasonCode.WEAK_CORES);
        assertThat(of(open(Findings.QUIET))).isEqualTo(ReasonCode.CLOSE_TO_BAR);
        assertThat(of(measured(new SpeedupInterval(0.5, 1, 2.1, 60), 1.9, 0, Optional.empty(), Findings.QUIET)))
                .isEqualTo(ReasonCode.EXTRA_CPU_TIME);
        assertThat(of(measured(OPEN, 1.9, 0, Optional.of(new TwoSpeeds(36, 1.01, 24, 1.93)), Findings.QUIET)))
                .isEqualTo(ReasonCode.TWO_SPEEDS);
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(Ruling.missing("A.java").reason()).isEqualTo(ReasonCode.FILE_MISSING);
        assertThat(Ruling.hostFailed("it broke.").reason()).isEqualTo(ReasonCode.GRADER_FAILED);
        assertThat(Rules.rule(Findings.evidence(Findings.RIGHT, List.of(new TooFewCores(Findings.TENTH, 1))))
                        .reason())
                .isEqualTo(ReasonCode.TOO_FEW_CORES);
    }

    /** A reader may know them by heart. */
    @Test
    void areNotRenamed() {
        assertThat(Arrays.stream(ReasonCode.values()).map(Enum::name))
                .startsWith("PASSED", "SLOWER_THAN_BAR", "NOT_PARALLEL", "WRONG_ANSWER", "THREW", "PROCESS_ENDED")
                .hasSize(28);
    }
}
