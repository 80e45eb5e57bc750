/**
 * Whether the answer is fast enough, and whether that is because it is parallel: rounds of baseline,
 * answer and calibration, added until the evidence is clear or the budget is spent.
 *
 * <p>How rounds become evidence stands in {@link speedup.evidence}.
 */
@NullMarked
package speedup.grader.measurement;

import org.jspecify.annotations.NullMarked;
