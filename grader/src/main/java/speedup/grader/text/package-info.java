/** Text on its way to a reader: what others wrote is made harmless and short. Knows nothing of the rest of the project. */
@NullMarked
package speedup.grader.text;

import org.jspecify.annotations.NullMarked;
