/**
 * The labs of lesson 1. Each is one class that says what it measures; what they share is how:
 *
 * <pre>
 *   Contender, Contender, ... --Rounds, in turns--&gt; Samples, Samples, ...
 *                                                      |
 *                     one curve over thread counts: ScalingCurve --&gt; rows of a table, points, fit
 *                     several curves, one table and plot: ScalingFindings
 * </pre>
 *
 * Threads are kept from round to round ({@link speedup.threads.labs.Team}): what starting one costs is
 * not what these labs are about.
 */
@NullMarked
package speedup.threads.labs;

import org.jspecify.annotations.NullMarked;
