/**
 * How alike the answers of a class are: what one exercise's comparison found, and the table of it. {@code jplag} has it
 * found out, by a program that is not part of Speedup.
 *
 * <p>It says where to look, and decides nothing: no mark depends on it.
 */
@NullMarked
package speedup.grader.similarity;

import org.jspecify.annotations.NullMarked;
