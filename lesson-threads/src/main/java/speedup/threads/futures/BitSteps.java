package speedup.threads.futures;

/**
 * Mixes results step by step, each of which needs the one before. Another order of the results gives another number.
 *
 * @param seed no other task has it
 * @param steps how many to make, at least 0
 */
record BitSteps(long seed, int steps) implements TaskFunction {

    @Override
    public long apply(long[] results) {
        long mixed = step(seed);
        for (long result : results) {
            mixed = step(mixed ^ result);
        }
        for (int i = 0; i < steps; i++) {
            mixed = step(mixed);
        }
        return mixed;
    }

    private static long step(long value) {
        return (value ^ value >>> 29) * 0x9E3779B97F4A7C15L;
    }
}
