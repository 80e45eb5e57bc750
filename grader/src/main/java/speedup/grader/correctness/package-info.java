/** Whether the answer is right: fresh questions of every size, asked by the judge. */
@NullMarked
package speedup.grader.correctness;

import org.jspecify.annotations.NullMarked;
