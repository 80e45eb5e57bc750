/**
 * The lab {@code lost-updates}: one counter raised by one thread to as many as there are cores, in five ways to share it.
 *
 * <pre>
 *   CounterKind --SharedCounter--&gt; CounterRun, on a Team --InterleavedTimer--&gt; CounterResult
 *                                                                                |
 *                                  LostUpdatesFigures, LostUpdatesFindings &lt;-----+
 *                                                |
 *                                                v
 *                                         LostUpdatesLab
 * </pre>
 */
@NullMarked
package speedup.threads.labs.lostupdates;

import org.jspecify.annotations.NullMarked;
