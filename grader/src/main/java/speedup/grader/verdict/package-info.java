/** What a submission gets, and why. Pure: no input, no output, no clock. */
@NullMarked
package speedup.grader.verdict;

import org.jspecify.annotations.NullMarked;
