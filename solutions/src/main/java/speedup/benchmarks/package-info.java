/**
 * Benchmarks: JMH's word on what the project measures by itself.
 *
 * <p>{@link speedup.benchmarks.TimingCrossCheck} says in its own comment how it is run.
 */
@NullMarked
package speedup.benchmarks;

import org.jspecify.annotations.NullMarked;
