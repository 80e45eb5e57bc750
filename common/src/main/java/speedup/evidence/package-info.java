/**
 * From rounds of measurement to a conclusion about the speedup: at least the bar, below it, or open.
 *
 * <pre>
 *   Round, Round, ... --&gt; SpeedupEvidence --&gt; SpeedupInterval --&gt; Conclusion
 * </pre>
 *
 * <b>A pass needs proof and a fail needs proof.</b> On a machine that does other work as well, the
 * time of a parallel answer says little by itself. Each {@link speedup.evidence.Round} therefore gives
 * two bounds, both of which hold on a busy machine: a low one, which other load can only lower, and a
 * high one, from which everything that other load can have cost is taken off. On a quiet machine the
 * two meet.
 *
 * <p>Over the rounds, {@link speedup.evidence.SpeedupEvidence} draws limits around typical values of
 * both bounds. The limits stay valid however often one looks, so that measuring may stop as soon as
 * the answer is clear.
 */
@NullMarked
package speedup.evidence;

import org.jspecify.annotations.NullMarked;
