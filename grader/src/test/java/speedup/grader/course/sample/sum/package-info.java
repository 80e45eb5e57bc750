/** The sample course's exercise with everything that a lesson has. */
@NullMarked
package speedup.grader.course.sample.sum;

import org.jspecify.annotations.NullMarked;
