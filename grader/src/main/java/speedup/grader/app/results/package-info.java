/**
 * What becomes of a class's results once it is graded: parts become one, later marks take the place of earlier ones.
 */
@NullMarked
package speedup.grader.app.results;

import org.jspecify.annotations.NullMarked;
