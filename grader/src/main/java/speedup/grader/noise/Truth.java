package speedup.grader.noise;

import speedup.evidence.Conclusion;

/** What is known about an answer's speed. */
public enum Truth {
    /** It is well above the bar. */
    FAST_ENOUGH,
    /** It is well below the bar. */
    TOO_SLOW;

    /** What a conclusion about such an answer is worth. */
    Finding judge(Conclusion conclusion) {
        return switch (conclusion) {
            case OPEN -> Finding.OPEN;
            case REACHES -> this == FAST_ENOUGH ? Finding.RIGHT : Finding.WRONG;
            case STAYS_BELOW -> this == TOO_SLOW ? Finding.RIGHT : Finding.WRONG;
        };
    }
}
