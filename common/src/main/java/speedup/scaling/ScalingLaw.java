package speedup.scaling;

/** How the speedup depends on the number of processors; one processor has the speedup 1. */
public sealed interface ScalingLaw permits AmdahlLaw, GustafsonLaw, UniversalScalabilityLaw {

    /**
     * The speedup over one processor.
     *
     * @param processors finite, at least 1; need not be whole
     * @throws IllegalArgumentException if there are fewer or infinitely many
     */
    double speedup(double processors);

    /**
     * The speedup per processor, in (0, 1]: 1 says that none of them is wasted.
     *
     * @param processors finite, at least 1
     * @throws IllegalArgumentException if there are fewer or infinitely many
     */
    default double efficiency(double processors) {
        return speedup(processors) / processors;
    }
}
