/** Files that are there whole or not at all, whatever happens while they are written. */
@NullMarked
package speedup.grader.file;

import org.jspecify.annotations.NullMarked;
