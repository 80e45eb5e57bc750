/**
 * The fake submissions: answers made to be wrong or too slow, and what each must get. Each is made whole here, whether
 * its source is kept or is a variant of another one. The grader's tests grade them, and so does
 * {@code ./speedup verify-lesson}.
 */
@NullMarked
package speedup.grader.fakes;

import org.jspecify.annotations.NullMarked;
