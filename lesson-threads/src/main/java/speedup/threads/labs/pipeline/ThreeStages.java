package speedup.threads.labs.pipeline;

import java.util.List;
import speedup.threads.labs.RandomWalk;

/** Three stages, and the work of each for an item. The second has two thirds of it. */
final class ThreeStages {

    /** Of each stage, in order. */
    static final List<Integer> UNITS = List.of(2, 6, 1);

    /** The slowest one. */
    static final int SLOWEST = 1;

    static final int WORK = UNITS.stream().mapToInt(Integer::intValue).sum();

    private static final long STEPS_PER_UNIT = 12_000;

    private ThreeStages() {}

    /** Does what a stage does for an item. */
    static void work(int stage) {
        RandomWalk.take(UNITS.get(stage) * STEPS_PER_UNIT);
    }

    /**
     * The most that can be gained over one thread: no stage is faster than its workers, and no work is done without a core.
     *
     * @param workers of the slowest stage
     * @param cores that there are
     */
    static double mostSpeedup(int workers, int cores) {
        double pace = UNITS.get(SLOWEST) / (double) workers;
        for (int stage = 0; stage < UNITS.size(); stage++) {
            pace = stage == SLOWEST ? pace : Math.max(pace, UNITS.get(stage));
        }
        return WORK / Math.max(pace, (double) WORK / cores);
    }
}
