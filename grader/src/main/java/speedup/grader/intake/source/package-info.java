/**
 * Files as they come, from a folder, an archive or a part of one, with the limits against too many and too large ones.
 */
@NullMarked
package speedup.grader.intake.source;

import org.jspecify.annotations.NullMarked;
