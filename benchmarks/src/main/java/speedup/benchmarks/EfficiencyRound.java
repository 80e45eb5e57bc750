package speedup.benchmarks;

import speedup.calibration.Calibration;

/**
 * One round: the baseline, the answer, and the calibration at that moment.
 *
 * @param baselineNanos wall time of the baseline, above 0
 * @param answerNanos wall time of the answer to the same question, above 0
 * @param calibration measured in the same round
 */
record EfficiencyRound(long baselineNanos, long answerNanos, Calibration calibration) {

    EfficiencyRound {
        if (baselineNanos < 1 || answerNanos < 1) {
            throw new IllegalArgumentException(
                    "The times of a round must be above 0, not " + baselineNanos + " and " + answerNanos);
        }
    }

    /** Of the answer over the baseline. */
    double speedup() {
        return (double) baselineNanos / answerNanos;
    }

    /** Speedup over the number of cores. */
    double efficiency() {
        return speedup() / calibration.cores();
    }

    /** Speedup over the cores that the calibration showed, of which some may have been only part of one. */
    double efficiencyOfWholeCores() {
        return efficiency() / calibration.wholeCores();
    }
}
