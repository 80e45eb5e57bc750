/** Checks exercises by the answers that the course has itself, which are graded like any submission. */
@NullMarked
package speedup.grader.app.verification;

import org.jspecify.annotations.NullMarked;
