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
}
