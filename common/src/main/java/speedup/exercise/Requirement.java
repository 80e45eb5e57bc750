package speedup.exercise;

import speedup.scaling.AmdahlLaw;

/** What an answer has to achieve, beyond being right, to pass. */
public sealed interface Requirement {

    /** Being right is enough. */
    record Correctness() implements Requirement {}

    /**
     * The answer has to be at least as fast as Amdahl's law allows with the given serial fraction.
     *
     * @param serialFraction the largest part of the serial time that may stay serial, in [0, 1)
     * @param size the size of the timed inputs
     */
    record Scaling(double serialFraction, int size) implements Requirement {

        public Scaling {
            if (!(serialFraction >= 0 && serialFraction < 1)) {
                throw new IllegalArgumentException("serialFraction must be in [0, 1), not " + serialFraction);
            }
            if (size < 1) {
                throw new IllegalArgumentException("size must be at least 1, not " + size);
            }
        }

        /** The smallest speedup over the baseline that passes on so many cores. */
        public double bar(int cores) {
            return new AmdahlLaw(serialFraction).speedup(cores);
        }
    }
}
