package speedup.grader.measurement;

import speedup.evidence.Round;
import speedup.grader.judge.Call;

/**
 * One round as the judge saw it.
 *
 * @param baseline the baseline's call
 * @param answer the answer's call
 * @param wholeCores the share of a whole core that each core gave beside it, in (0, 1]
 */
record TimedRound(Call baseline, Call answer, double wholeCores) {

    long baselineCpu() {
        return baseline.cpu();
    }

    long answerCpu() {
        return answer.cpu();
    }

    /** What the round proves. */
    Round evidence() {
        return new Round(baseline.cpu(), answer.wall(), answer.cpu(), answer.delay(), wholeCores);
    }

    /** What the round proves where only one core counts: a second thread's time is added to the first's. */
    Round evidenceOnOneCore() {
        return new Round(baseline.cpu(), Math.max(answer.wall(), answer.cpu()), answer.cpu(), answer.delay(), 1);
    }

    /** The part of the answer's wall time that other load may have cost. */
    double delayedPart() {
        return (double) answer.delay() / answer.wall();
    }

    /**
     * CPU time of the answer before the timed call, once the question is there, beyond what the baseline needs to
     * decode the same input, over what the work costs: the CPU time inside of the answer or of the baseline, whichever is more.
     * An answer that is a hundred times as fast as the baseline may compile itself meanwhile.
     */
    double hiddenWork() {
        long work = Math.max(1, Math.max(answer.cpu(), baseline.cpu()));
        return (double) Math.max(0, answer.outsideCpu() - baseline.outsideCpu()) / work;
    }
}
