package speedup.scaling;

/** The ranges that the arguments of this package share. */
final class Domain {

    private Domain() {}

    static void requireFraction(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be in [0, 1], not " + value);
        }
    }

    static void requireProcessors(double processors) {
        if (!(processors >= 1 && Double.isFinite(processors))) {
            throw new IllegalArgumentException("processors must be finite and at least 1, not " + processors);
        }
    }

    static void requirePositive(String name, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(name + " must be finite and above 0, not " + value);
        }
    }
}
