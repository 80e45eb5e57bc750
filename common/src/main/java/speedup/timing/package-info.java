/**
 * How long a piece of work takes, measured so that the figure means something.
 *
 * <pre>
 *   Variant, Variant, ... --InterleavedTimer, in turns--&gt; Samples, Samples, ...
 *   Variant, Variant, ... --InterleavedRounds, one at a time--&gt; a sample of each, as long as somebody asks
 * </pre>
 *
 * The labs, the lessons' speedup tests and the cross-check against JMH all measure by it. Three things make a
 * naive stopwatch lie, and each has its place here. Code is slow until the virtual machine has compiled it, and a
 * call may be too short for the clock: a {@linkplain speedup.timing.InterleavedRounds#warmUp warm-up} finds out how
 * many calls make a sample. A compiler removes work whose result nobody uses: {@link speedup.timing.Blackhole} uses it. A
 * machine changes from second to second: {@link speedup.timing.InterleavedRounds} takes a sample of each variant
 * in every round, so that what slows one slows the others, and {@link speedup.timing.Samples} compares them round by
 * round.
 *
 * <p>What takes several threads has them kept by a {@link speedup.timing.Team}, so that their start does not count.
 *
 * <p>The clock is handed in, so that all of this is tested against a scripted one.
 */
@NullMarked
package speedup.timing;

import org.jspecify.annotations.NullMarked;
