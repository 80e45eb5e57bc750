/**
 * Benchmarks: the project's own timer checked against JMH, and how fast the reference answers are.
 *
 * <p>{@link speedup.benchmarks.TimingCrossCheck} compares our timer with JMH's; {@link
 * speedup.benchmarks.ReferencePerformance} compares reference answers with libraries; {@link
 * speedup.benchmarks.Efficiencies} asks how well they use the cores. How each is run, and what came out, stands in
 * {@code docs/measurements}.
 */
@NullMarked
package speedup.benchmarks;

import org.jspecify.annotations.NullMarked;
