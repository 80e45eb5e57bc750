/** Options that several commands have, and how their values are read. */
@NullMarked
package speedup.grader.cli.options;

import org.jspecify.annotations.NullMarked;
