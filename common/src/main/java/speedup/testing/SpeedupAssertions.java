package speedup.testing;

import speedup.exercise.Exercise;

/** The entry to assertions about speed. */
public final class SpeedupAssertions {

    private SpeedupAssertions() {}

    /** Begins an assertion about the answer to this exercise that is on the class path. */
    public static SpeedupAssert assertThatSpeedup(Exercise<?, ?, ?> exercise) {
        return new SpeedupAssert(exercise, RoundsHere::measure);
    }
}
