/**
 * A class that hands in while it is graded: each attempt is graded as it comes, and told.
 *
 * <pre>
 *   AttemptQueue --&gt; AttemptGrading --&gt; ClassReport --&gt; FeedbackFolder
 *                    Gradebook of one   report of all   page and text for the student
 * </pre>
 */
@NullMarked
package speedup.grader.cli.follow;

import org.jspecify.annotations.NullMarked;
