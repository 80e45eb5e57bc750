package speedup.grader.measurement;

import java.util.Optional;
import speedup.evidence.Round;
import speedup.grader.judge.process.Call;
import speedup.rules.VerdictRules;

/**
 * One round as the judge saw it.
 *
 * @param baseline the baseline's call
 * @param answer the answer's call
 * @param reference the call of the course's own answer, if it was asked
 * @param wholeCores the share of a whole core that each core gave beside it, in (0, 1]
 */
record TimedRound(Call baseline, Call answer, Optional<Call> reference, double wholeCores) {

    /** What the round proves. */
    Round evidence() {
        return new Round(baseline.cpu(), answer.wall(), answer.cpu(), answer.delay(), wholeCores, hiddenCpu());
    }

    /** What the round proves of the course's own answer, which is trusted not to work outside its call. */
    Optional<Round> referenceEvidence() {
        return reference.map(call -> new Round(baseline.cpu(), call.wall(), call.cpu(), call.delay(), wholeCores));
    }

    /** The part of the answer's wall time that other load may have cost. */
    double delayedPart() {
        return (double) answer.delay() / answer.wall();
    }

    /**
     * How much later than the baseline the answer was ready for its call, and what decoding took beyond what is free,
     * over the work there is: it can have worked where no account sees it. Negative if it was ready sooner. One round
     * says nothing, since the judge itself may have been late in it, for either of them.
     */
    double latePart() {
        return (double) (answer.outsideWall() - baseline.outsideWall() + countedDecoding()) / baseline.cpu();
    }

    /** The CPU time that the answer used once the question was there, beyond what is free for decoding it. */
    private long hiddenCpu() {
        return Math.max(0, answer.outsideCpu() - baseline.outsideCpu() + countedDecoding());
    }

    /** What the baseline needs to decode the question beyond what is free: the answer can have worked instead. */
    private long countedDecoding() {
        double beyond = baseline.outsideCpu() - VerdictRules.FREE_DECODING_SHARE * baseline.cpu();
        return Math.round(Math.max(0, Math.min(beyond, VerdictRules.COUNTED_DECODING_SHARE * baseline.cpu())));
    }
}
