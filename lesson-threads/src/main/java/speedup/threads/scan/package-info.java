/**
 * Exercise {@code threads/scan}: prefix sums in two passes.
 *
 * <pre>
 *   maps --SerialScan---------------------------------------&gt; results
 *
 *   maps --blocks--&gt; pass 1: scan the first, reduce others --&gt; what comes before each block
 *              |                                                        |
 *              +-----------------------------------------------&gt; pass 2: scan from there on --&gt; results
 * </pre>
 *
 * <p>Read {@link speedup.threads.scan.Scan}, {@link speedup.threads.scan.PowerMap} and {@link
 * speedup.threads.scan.SerialScan}, then write {@code ParallelScan}.
 */
@NullMarked
package speedup.threads.scan;

import org.jspecify.annotations.NullMarked;
