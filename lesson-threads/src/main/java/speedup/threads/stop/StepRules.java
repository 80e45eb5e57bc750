package speedup.threads.stop;

import java.util.function.LongUnaryOperator;
import speedup.threads.Gate;

/** The rules that workers are given. All compute the same values. */
final class StepRules {

    /** Source: P. L'Ecuyer, "Tables of linear congruential generators", Mathematics of Computation 68(225), 1999. */
    private static final long FACTOR = 2_862_933_555_777_941_757L;

    private static final long SUMMAND = 3_037_000_493L;

    private StepRules() {}

    /** The value after some steps, at least 0, in a time that grows with their logarithm. */
    static long value(long start, long steps) {
        long factor = FACTOR;
        long summand = SUMMAND;
        long value = start;
        for (long left = steps; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                value = value * factor + summand;
            }
            summand *= factor + 1;
            factor *= factor;
        }
        return value;
    }

    /**
     * Takes a nanosecond or so, and reads no field that others write: a compiler may put it into the worker's loop, and
     * then move out of the loop what does not change in it, such as the reading of a plain field.
     */
    static final class Plain implements LongUnaryOperator {

        @Override
        public long applyAsLong(long value) {
            return value * FACTOR + SUMMAND;
        }
    }

    /** Is held in its first step until its gate is opened, and swallows the interrupts that came meanwhile. */
    static final class Swallowing implements LongUnaryOperator {

        private final Gate gate;

        Swallowing(Gate gate) {
            this.gate = gate;
        }

        @Override
        public long applyAsLong(long value) {
            gate.pass();
            Thread.interrupted();
            return value * FACTOR + SUMMAND;
        }
    }

    /** Is held in its first step until its gate is opened. It does not listen to interrupts, though it passes them on. */
    static final class Held implements LongUnaryOperator {

        private final Gate gate;

        Held(Gate gate) {
            this.gate = gate;
        }

        @Override
        public long applyAsLong(long value) {
            gate.pass();
            return value * FACTOR + SUMMAND;
        }
    }
}
