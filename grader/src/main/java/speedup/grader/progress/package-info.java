/** What the grader is doing, told while it does it. */
@NullMarked
package speedup.grader.progress;

import org.jspecify.annotations.NullMarked;
