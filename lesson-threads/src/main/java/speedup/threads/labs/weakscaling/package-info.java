/**
 * The lab {@code weak-scaling}: work that grows with the threads, beside the same work whatever their number.
 *
 * <pre>
 *   GrowingWork --WeakScalingLab, in turns--&gt; WeakScaling --tables, plots, finding--&gt; report
 *    serial part, shared part                  samples by threads
 * </pre>
 */
@NullMarked
package speedup.threads.labs.weakscaling;

import org.jspecify.annotations.NullMarked;
