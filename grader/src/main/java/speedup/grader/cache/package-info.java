/**
 * Verdicts that outlive the run that made them, so that a run that was killed goes on where it was.
 *
 * <pre>
 *   grading, sandbox, grader ----------------+
 *                                            +--> hash --> DIR/verdicts/HASH --> verdict
 *   name, exercise, its code, bar, answer ---+
 * </pre>
 *
 * <p>A verdict is found again only for the very same answer of the very same submission, graded by the same grader
 * under the same conditions: all of that is in the name of its file. What else was graded in that run is not. Whatever
 * differs makes another name, so nothing ever has to be thrown away for being old.
 */
@NullMarked
package speedup.grader.cache;

import org.jspecify.annotations.NullMarked;
