package speedup.testing;

import java.util.Locale;
import org.assertj.core.api.AbstractAssert;
import org.opentest4j.TestAbortedException;
import speedup.evidence.Diagnosis;
import speedup.evidence.SpeedupEvidence;
import speedup.evidence.SpeedupInterval;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.machine.CpuAllowance;
import speedup.machine.MachineLoad;

/** Asserts that the answer to an exercise is as fast as the exercise asks for. */
public final class SpeedupAssert extends AbstractAssert<SpeedupAssert, Exercise<?, ?, ?>> {

    /** Why nothing is too slow where the system does not say what other programs use. */
    static final String NO_ACCOUNT = "This system keeps no account of what other programs use, as Linux does, so a test"
            + " here can prove that an answer is fast enough, and not that it is too slow.";

    private final Measurement measurement;
    private final int available;
    private final boolean isLoadKept;

    SpeedupAssert(Exercise<?, ?, ?> exercise, Measurement measurement) {
        this(
                exercise,
                measurement,
                CpuAllowance.here().wholeCores(),
                MachineLoad.ifKept().isPresent());
    }

    /** @param isLoadKept whether the system keeps an account of what other programs use */
    SpeedupAssert(Exercise<?, ?, ?> exercise, Measurement measurement, int available, boolean isLoadKept) {
        super(exercise, SpeedupAssert.class);
        this.measurement = measurement;
        this.available = available;
        this.isLoadKept = isLoadKept;
    }

    /** Measures an answer until its speedup is clear of a bar, or for long enough. */
    @FunctionalInterface
    interface Measurement {

        SpeedupEvidence measure(Exercise<?, ?, ?> exercise, Requirement requirement, int cores) throws Exception;
    }

    /**
     * Measures the answer's speedup over the baseline, for some seconds for each requirement, and compares it
     * with the bar. An exercise that asks for no speed always meets its requirements.
     *
     * @throws AssertionError if the answer is proven to be too slow; it says how fast the answer is, what
     *     the bar is and follows from, and the likeliest reason
     * @throws TestAbortedException if this machine can prove neither, as one with a single core to use, or one of
     *     another system than Linux, where a pass alone can be proven; it says why
     */
    public SpeedupAssert meetsItsRequirements() {
        isNotNull();
        for (Requirement requirement : actual.requirements()) {
            int cores = requirement.cores(available);
            if (cores < requirement.fewestCores()) {
                throw aborted(String.format(
                        "%s: a speedup takes %d cores or more, and this is the number to use here: %d."
                                + " ./speedup machine says why",
                        actual.id(), requirement.fewestCores(), cores));
            }
            compare(measure(requirement, cores), requirement, cores);
        }
        return this;
    }

    private void compare(SpeedupEvidence evidence, Requirement requirement, int cores) {
        double bar = requirement.bar(cores);
        SpeedupInterval interval = evidence.interval();
        switch (interval.compareWith(bar)) {
            // Maven shows no more of a test that passes, and of one that is aborted, than its number.
            case REACHES -> System.out.println(figures(interval, requirement, cores));
            case STAYS_BELOW ->
                throw failure(
                        "%s",
                        figures(interval, requirement, cores) + "\nLikeliest reason: "
                                + Diagnosis.of(
                                        interval.estimate(),
                                        evidence.parallelism().median(),
                                        cores));
            case OPEN -> throw aborted(open(evidence, requirement, cores));
        }
    }

    private String open(SpeedupEvidence evidence, Requirement requirement, int cores) {
        SpeedupInterval interval = evidence.interval();
        String figures = figures(interval, requirement, cores);
        if (isLoadKept || evidence.rounds().isEmpty()) {
            return "This machine cannot decide at the moment. " + figures
                    + "\nClose other programs and run it again, or ask the grader: ./speedup check " + actual.id();
        }
        return NO_ACCOUNT + " " + figures + "\nIf nothing else runs, the likeliest reason: "
                + Diagnosis.of(interval.estimate(), evidence.parallelism().median(), cores);
    }

    private SpeedupEvidence measure(Requirement requirement, int cores) {
        try {
            return measurement.measure(actual, requirement, cores);
        } catch (NoProofException e) {
            throw aborted(actual.id() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TestAbortedException("Interrupted while the speedup was measured", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            AssertionError failure = failure("The answer to %s threw %s", actual.id(), e);
            failure.initCause(e);
            throw failure;
        }
    }

    private static TestAbortedException aborted(String reason) {
        System.out.println(reason);
        return new TestAbortedException(reason);
    }

    private String figures(SpeedupInterval interval, Requirement requirement, int cores) {
        return String.format(
                Locale.ROOT,
                "%s: %.2f times as fast as the serial version, at least %.2f and at most %.2f, after %d rounds."
                        + "\nThe bar on %d %s is %.2f times at size %d: %s.",
                actual.id(),
                interval.estimate(),
                interval.low(),
                interval.high(),
                interval.rounds(),
                cores,
                cores == 1 ? "core" : "cores",
                requirement.bar(cores),
                requirement.size(),
                requirement.reason());
    }
}
