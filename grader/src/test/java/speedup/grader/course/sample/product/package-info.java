/** A second exercise, in a package of its own. */
@NullMarked
package speedup.grader.course.sample.product;

import org.jspecify.annotations.NullMarked;
