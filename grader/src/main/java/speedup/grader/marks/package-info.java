/**
 * From verdicts to marks: what an exercise is worth, what a right but too slow answer earns, and what is taken off a late
 * submission. It derives and never judges: a status, a message's facts and the figures are the verdict's.
 *
 * <pre>
 *   SubmissionVerdict (ten points or none) --&gt; MarkingScheme --&gt; SubmissionVerdict (points of the course)
 *                                               ExerciseWorth, PartialCredit, LatePolicy
 * </pre>
 *
 * <p>Verdicts are cached without any of this, so another scheme needs no other grading.
 */
@NullMarked
package speedup.grader.marks;

import org.jspecify.annotations.NullMarked;
