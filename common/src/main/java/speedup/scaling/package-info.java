/**
 * The laws of scaling, and how to find their coefficients in measurements.
 *
 * <pre>
 *   serial fraction --law--> speedup on p processors
 *   measured times --ScalingPoint--> Karp-Flatt metric of one, or a fit to many --law--> prediction
 * </pre>
 *
 * Two laws, two questions. {@link speedup.scaling.AmdahlLaw}: how much faster can the work become? {@link
 * speedup.scaling.UniversalScalabilityLaw}: when does one more processor make it slower? Both assume equal
 * processors; two hardware threads of one core are not that.
 *
 * <p>The other way round, {@link speedup.scaling.KarpFlattMetric} reads the serial fraction off one
 * measurement, and {@link speedup.scaling.AmdahlFit} and {@link speedup.scaling.UniversalScalabilityFit}
 * find coefficients with their uncertainty in many. A metric that grows with the processors says
 * that Amdahl's law is not the whole story: some cost grows with them.
 */
@NullMarked
package speedup.scaling;

import org.jspecify.annotations.NullMarked;
