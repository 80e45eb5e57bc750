/** A small course that tests can build in any folder. */
@NullMarked
package speedup.grader.course.sample;

import org.jspecify.annotations.NullMarked;
