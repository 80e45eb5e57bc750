package speedup.scaling;

/**
 * Gunther's universal scalability law: besides waiting in line (contention), processors have to keep
 * each other informed (coherency), which costs more the more pairs of them there are. Beyond a peak, one
 * more processor makes it slower. Without coherency cost it is Amdahl's law.
 *
 * <p>Source: N. J. Gunther, "A Simple Capacity Model of Massively Parallel Transaction Systems",
 * Proceedings of the CMG National Conference, 1993, pp. 1035-1044; N. J. Gunther, "Guerrilla Capacity
 * Planning", Springer, 2007, chapters 4 to 6.
 *
 * @param contention sigma, the part of the serial time that must be done one at a time, in [0, 1]
 * @param coherency kappa, the cost of exchange between each two processors, as a part of the serial
 *     time; finite, at least 0
 */
public record UniversalScalabilityLaw(double contention, double coherency) implements ScalingLaw {

    public UniversalScalabilityLaw {
        Domain.requireFraction("contention", contention);
        if (!(coherency >= 0 && Double.isFinite(coherency))) {
            throw new IllegalArgumentException("coherency must be finite and at least 0, not " + coherency);
        }
    }

    /**
     * The speedup on so many processors: {@code p / (1 + sigma (p - 1) + kappa p (p - 1))}.
     *
     * @param processors finite, at least 1
     */
    @Override
    public double speedup(double processors) {
        Domain.requireProcessors(processors);
        double others = processors - 1;
        return 1 / (1 / processors + contention * others / processors + coherency * others);
    }

    /**
     * The number of processors with the highest speedup: {@code sqrt((1 - sigma) / kappa)}, but at least 1. Not
     * rounded. Infinite without coherency cost, as then every processor helps, if ever so little.
     */
    public double peakProcessors() {
        if (coherency == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(1, Math.sqrt((1 - contention) / coherency));
    }
}
