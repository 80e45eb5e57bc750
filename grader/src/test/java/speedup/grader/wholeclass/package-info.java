/**
 * Whole classes as platforms deliver them, from the download to the gradebook: made up, graded, and compared with what
 * each student must get. {@code WholeClassTest} does it at a small size; {@code ClassRuns} is a program that does it at
 * any size and writes down what came of it.
 */
@NullMarked
package speedup.grader.wholeclass;

import org.jspecify.annotations.NullMarked;
