/** Where a command's results go beside the terminal: a folder, a platform, a page. */
@NullMarked
package speedup.grader.cli.output;

import org.jspecify.annotations.NullMarked;
