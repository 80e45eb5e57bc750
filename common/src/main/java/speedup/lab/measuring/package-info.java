/**
 * How a lab measures: things whose times are compared take turns.
 *
 * <pre>
 *   Contender, Contender, ... --Rounds, in turns--&gt; Samples, Samples, ...
 * </pre>
 *
 * Threads are kept from round to round ({@link speedup.timing.Team}): what starting one costs is
 * not what most labs are about.
 */
@NullMarked
package speedup.lab.measuring;

import org.jspecify.annotations.NullMarked;
