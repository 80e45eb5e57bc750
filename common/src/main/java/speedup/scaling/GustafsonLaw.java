package speedup.scaling;

/**
 * Gustafson's law: work that grows with the processors, so that the time stays the same. What cannot be shared does not grow.
 * The speedup is that over one processor with the grown work.
 *
 * <p>Source: J. L. Gustafson, "Reevaluating Amdahl's law", Communications of the ACM 31(5), 1988, pp. 532-533.
 *
 * @param serialFraction the part of the time on all processors that is serial, in [0, 1]
 */
public record GustafsonLaw(double serialFraction) implements ScalingLaw {

    public GustafsonLaw {
        Domain.requireFraction("serialFraction", serialFraction);
    }

    /**
     * The scaled speedup on so many processors: {@code p - f (p - 1)}.
     *
     * @param processors finite, at least 1
     */
    @Override
    public double speedup(double processors) {
        Domain.requireProcessors(processors);
        return processors - serialFraction * (processors - 1);
    }
}
