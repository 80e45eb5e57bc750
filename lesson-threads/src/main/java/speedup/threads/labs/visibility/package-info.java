/**
 * The lab {@code visibility}: small programs of two threads, run very often, and what each of their reads has seen.
 *
 * <pre>
 *   TwoThreadProgram --OutcomeCounter--&gt; how often each outcome was seen
 *   FlagLoop ---------------------------&gt; how often a loop has seen a flag
 *                                         |
 *                                         v
 *                                    VisibilityLab
 * </pre>
 *
 * Each program is a litmus test, as the field calls it: it is so short that the memory model's answer to each of its
 * outcomes can be found by hand.
 */
@NullMarked
package speedup.threads.labs.visibility;

import org.jspecify.annotations.NullMarked;
