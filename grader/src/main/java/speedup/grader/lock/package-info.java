/** Graders on one machine measure one at a time: two measurements at a time would disturb each other. */
@NullMarked
package speedup.grader.lock;

import org.jspecify.annotations.NullMarked;
