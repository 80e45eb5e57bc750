package speedup.exercise;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import speedup.rules.VerdictRules;
import speedup.scaling.AmdahlLaw;

/** How fast an answer has to be, at one size of input. */
public sealed interface Requirement {

    /** The size of the timed inputs. */
    int size();

    /** How many of the cores that there are the answer may keep busy. */
    int cores(int available);

    /** On how many cores, at least, an answer can show what is asked for. */
    int fewestCores();

    /** The smallest speedup over the baseline that passes on so many cores. */
    double bar(int cores);

    /** The smallest CPU time over wall time that counts as being parallel; 0 if speed by any means will do. */
    double parallelism(int cores);

    /**
     * The share of the speed of the course's own answer, on the same cores and in the same rounds, that is asked for
     * beside the bar, in [0, 1]; 0 where the bar is all.
     */
    default double share() {
        return 0;
    }

    /** Where the bar comes from, as the end of a sentence that begins with the bar. */
    String reason();

    /**
     * The answer has to be at least as fast as Amdahl's law allows with the given serial fraction, by being
     * parallel. The law does on few cores; on many it hardly asks for more than on some, so the answer has to keep up
     * with the course's own there.
     *
     * @param serialFraction the largest part of the serial time that may stay serial, in [0, 1)
     * @param share the share of the course's own answer's speed, in [0, 1]; 0 where there is nothing but the law
     * @param size the size of the timed inputs
     */
    record Scaling(double serialFraction, double share, int size) implements Requirement {

        public Scaling {
            if (!(serialFraction >= 0 && serialFraction < 1)) {
                throw new IllegalArgumentException("serialFraction must be in [0, 1), not " + serialFraction);
            }
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("share must be in [0, 1], not " + share);
            }
            requireSize(size);
        }

        /** With the usual share. */
        public Scaling(double serialFraction, int size) {
            this(serialFraction, VerdictRules.REFERENCE_SHARE, size);
        }

        @Override
        public int cores(int available) {
            return available;
        }

        @Override
        public int fewestCores() {
            return 2;
        }

        @Override
        public double bar(int cores) {
            return new AmdahlLaw(serialFraction).speedup(cores);
        }

        @Override
        public double parallelism(int cores) {
            return 1 + VerdictRules.PARALLEL_SHARE * (bar(cores) - 1);
        }

        @Override
        public String reason() {
            return "Amdahl's law with a serial fraction of " + percent(serialFraction);
        }
    }

    /**
     * The answer has to reach a given speedup on whatever cores there are, by whatever means.
     *
     * @param speedup over the baseline, above 0; below 1 it is how much slower the answer may be
     * @param size the size of the timed inputs
     */
    record MinimumSpeedup(double speedup, int size) implements Requirement {

        public MinimumSpeedup {
            requireSpeedup(speedup);
            requireSize(size);
        }

        @Override
        public int cores(int available) {
            return available;
        }

        @Override
        public int fewestCores() {
            return 1;
        }

        @Override
        public double bar(int cores) {
            return speedup;
        }

        @Override
        public double parallelism(int cores) {
            return 0;
        }

        @Override
        public String reason() {
            return "however many cores there are";
        }
    }

    /**
     * The answer has to reach a given speedup on one core. What it does on further ones counts as if the
     * first had done it too.
     *
     * @param speedup over the baseline, above 0
     * @param size the size of the timed inputs
     */
    record SingleCoreSpeedup(double speedup, int size) implements Requirement {

        public SingleCoreSpeedup {
            requireSpeedup(speedup);
            requireSize(size);
        }

        @Override
        public int cores(int available) {
            return 1;
        }

        @Override
        public int fewestCores() {
            return 1;
        }

        @Override
        public double bar(int cores) {
            return speedup;
        }

        @Override
        public double parallelism(int cores) {
            return 0;
        }

        @Override
        public String reason() {
            return "CPU time on all cores counts";
        }
    }

    /** Up to two decimals, and no more of them than there are. */
    private static String percent(double fraction) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(100 * fraction) + "%";
    }

    private static void requireSize(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size must be at least 1, not " + size);
        }
    }

    private static void requireSpeedup(double speedup) {
        if (!(speedup > 0 && speedup < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("speedup must be above 0 and finite, not " + speedup);
        }
    }
}
