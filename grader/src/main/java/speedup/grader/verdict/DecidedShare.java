package speedup.grader.verdict;

import java.util.Collection;
import java.util.Locale;

/**
 * How many answers that a clock decides have come to a verdict. A grader that leaves most of them open is never wrong,
 * and worth nothing.
 *
 * @param decided how many have a verdict
 * @param open how many have none
 */
public record DecidedShare(int decided, int open) {

    /**
     * Nine in ten. Ninety-four of a hundred were decided beside one program that computes, and ninety-eight beside
     * none, within eight seconds each: docs/measurements/verdicts.md.
     */
    private static final int ENOUGH_OF_TEN = 9;

    public DecidedShare {
        if (decided < 0 || open < 0) {
            throw new IllegalArgumentException(
                    "The numbers of answers must not be negative, not " + decided + " and " + open);
        }
    }

    /** What calibrations showed of the cores on which the answers were graded. */
    public enum Cores {
        /** Each calibration showed whole cores. */
        WHOLE,
        /** Most did. What was graded while they were shared stays open, and that is the lesser part. */
        MOSTLY_WHOLE,
        /** Most showed less than that, or nobody has looked. */
        SHARED
    }

    /** What such a share says about the grader. */
    public enum Conclusion {
        /** It decides. */
        DECIDES,
        /** Nothing: the machine gave less than whole cores, on which no verdict can be had. */
        MACHINE_CANNOT_TELL,
        /** It does not decide what it could have decided. */
        LEAVES_OPEN
    }

    /** Counts the verdicts on answers that a clock decides. */
    public static DecidedShare of(Collection<Status> timed) {
        int open = (int)
                timed.stream().filter(status -> status == Status.INCONCLUSIVE).count();
        return new DecidedShare(timed.size() - open, open);
    }

    /** Whether so many are decided: nine in ten, or all but one of fewer than ten, but not none. */
    public boolean isEnough() {
        int all = decided + open;
        return open == 0 || (decided > 0 && open <= Math.max(1, (10 - ENOUGH_OF_TEN) * all / 10));
    }

    /** Concludes. Shared cores excuse open verdicts, and cores that are shared at times excuse half of them at most. */
    public Conclusion conclusion(Cores cores) {
        if (isEnough()) {
            return Conclusion.DECIDES;
        }
        boolean excused = cores == Cores.SHARED || (cores == Cores.MOSTLY_WHOLE && open <= decided);
        return excused ? Conclusion.MACHINE_CANNOT_TELL : Conclusion.LEAVES_OPEN;
    }

    /** For people to read. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d of %d timed verdicts are decided, and %d in ten have to be",
                decided,
                decided + open,
                ENOUGH_OF_TEN);
    }
}
