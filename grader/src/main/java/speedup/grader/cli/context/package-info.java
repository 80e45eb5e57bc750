/** What all commands work with, and what they tell the program that started them. */
@NullMarked
package speedup.grader.cli.context;

import org.jspecify.annotations.NullMarked;
