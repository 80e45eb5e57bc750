/**
 * A run of the grader as it is remembered: what it was asked for, when it was, and what it found. A regrading begins
 * with it.
 *
 * <pre>
 *   RunOptions, times, Gradebook --&gt; RecordedGrading --&gt; DIR/verdicts/grading.json --&gt; RecordedGrading
 * </pre>
 */
@NullMarked
package speedup.grader.report.run;

import org.jspecify.annotations.NullMarked;
