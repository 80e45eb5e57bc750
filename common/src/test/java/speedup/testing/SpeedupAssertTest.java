package speedup.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.opentest4j.TestAbortedException;
import speedup.evidence.Diagnosis;
import speedup.evidence.Round;
import speedup.evidence.SpeedupEvidence;
import speedup.exercise.BareExercise;
import speedup.exercise.Exercise;
import speedup.exercise.NotAttemptedException;
import speedup.exercise.Requirement.Scaling;
import speedup.machine.CpuAllowance;
import speedup.testing.SpeedupAssert.Measurement;

/** The exercise asks for a serial fraction of at most a half: for less than 2 times, however many cores there are. */
class SpeedupAssertTest {

    private static final int CORES = CpuAllowance.here().wholeCores();

    private final AddingExercise exercise = new AddingExercise();

    @Test
    void passesAnAnswerThatReachesTheBar() {
        asserting(evidence(new Round(300, 100, 300, 0, 1))).meetsItsRequirements();
    }

    @Test
    void failsAnAnswerThatStaysBelowTheBarAndSaysWhy() {
        double bar = new Scaling(0.5, 1).bar(CORES);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        asserting(evidence(new Round(80, 100, 100, 10, 1))).meetsItsRequirements())
                .withMessage(
                        "threads/adding: 0.80 times as fast as the serial version, at least 0.80 and at most 0.89,"
                                + " after 30 rounds.\nThe bar on %d cores is %s times at size %d: Amdahl's law"
                                + " with a serial fraction of 50%%."
                                + "\nLikeliest reason: %s",
                        CORES,
                        String.format(Locale.ROOT, "%.2f", bar),
                        AddingExercise.SIZE,
                        Diagnosis.of(0.8, 1, CORES));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void abortsIfTheMachineProvesNeither() {
        assertThatExceptionOfType(TestAbortedException.class)
                .isThrownBy(() ->
                        asserting(evidence(new Round(80, 100, 100, 100, 1))).meetsItsRequirements())
                .withMessageContaining("cannot decide")
                .withMessageContaining("at least 0.80 and at most Infinity, after 30 rounds")
                .withMessageContaining("Amdahl's law")
                .withMessageEndingWith("./speedup check threads/adding");
    }

    @Test
    void failsNothingForBeingTooSlowWhereOtherProgramsAreNotCounted() {
        SpeedupAssert asserted = new SpeedupAssert(exercise, evidence(new Round(80, 100, 100, 100, 1)), 2, false);

        assertThatExceptionOfType(TestAbortedException.class)
                .isThrownBy(asserted::meetsItsRequirements)
                .withMessageStartingWith(SpeedupAssert.NO_ACCOUNT)
                .withMessageContaining("0.80 times as fast as the serial version")
                .withMessageEndingWith("If nothing else runs, the likeliest reason: %s", Diagnosis.of(0.8, 1, 2));
    }

    @Test
    void passesAFastAnswerWhereOtherProgramsAreNotCounted() {
        new SpeedupAssert(exercise, evidence(new Round(300, 100, 300, 100, 1)), 2, false).meetsItsRequirements();
    }

    @Test
    void abortsWithTheReasonWhereNothingCanBeMeasured() {
        assertThatExceptionOfType(TestAbortedException.class)
                .isThrownBy(() -> asserting(throwing(new NoProofException("It has no clock.")))
                        .meetsItsRequirements())
                .withMessage("threads/adding: It has no clock.");
    }

    @Test
    void abortsIfThereWasNoRoundAtAll() {
        assertThatExceptionOfType(TestAbortedException.class)
                .isThrownBy(() ->
                        asserting((e, r, c) -> new SpeedupEvidence(List.of())).meetsItsRequirements());
    }

    @Test
    void measuresOnTheCoresThatThisProcessMayUse() {
        asserting((measured, requirement, cores) -> {
                    assertThat(measured).isSameAs(exercise);
                    assertThat(requirement).isEqualTo(exercise.requirements().get(0));
                    assertThat(cores).isEqualTo(CORES);
                    return evidence(new Round(300, 100, 300, 0, 1)).measure(measured, requirement, cores);
                })
                .meetsItsRequirements();
    }

    @Test
    void abortsWhereOneCoreCanShowNothing() {
        SpeedupAssert asserted = new SpeedupAssert(exercise, throwing(new AssertionError("measured")), 1, true);

        assertThatExceptionOfType(TestAbortedException.class)
                .isThrownBy(asserted::meetsItsRequirements)
                .withMessage("threads/adding: a speedup takes 2 cores or more, and this is the number to use here: 1."
                        + " ./speedup machine says why");
    }

    @Test
    void doesNotMeasureWhatHasOnlyToBeRight() {
        new SpeedupAssert(new BareExercise(), throwing(new AssertionError("measured"))).meetsItsRequirements();
        assertThatSpeedup(new BareExercise()).meetsItsRequirements();
    }

    @Test
    void rejectsNull() {
        Exercise<?, ?, ?> none = null;
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThatSpeedup(none).meetsItsRequirements());
    }

    @Test
    void handsOnWhatTheAnswerThrowsUnchecked() {
        NotAttemptedException thrown = new NotAttemptedException();

        assertThatThrownBy(() -> asserting(throwing(thrown)).meetsItsRequirements())
                .isSameAs(thrown);
    }

    @Test
    void namesWhatTheAnswerThrowsChecked() {
        IOException thrown = new IOException("no such pipe");

        assertThatThrownBy(() -> asserting(throwing(thrown)).meetsItsRequirements())
                .isInstanceOf(AssertionError.class)
                .hasMessage("The answer to threads/adding threw java.io.IOException: no such pipe")
                .hasCause(thrown);
    }

    @Test
    void abortsWhenInterruptedAndKeepsTheFlag() {
        try {
            assertThatExceptionOfType(TestAbortedException.class)
                    .isThrownBy(() ->
                            asserting(throwing(new InterruptedException())).meetsItsRequirements());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private SpeedupAssert asserting(Measurement measurement) {
        return new SpeedupAssert(exercise, measurement);
    }

    private static Measurement evidence(Round round) {
        return (exercise, requirement, cores) -> new SpeedupEvidence(Collections.nCopies(30, round));
    }

    private static Measurement throwing(Throwable thrown) {
        return (exercise, requirement, cores) -> {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (Exception) thrown;
        };
    }
}
