/**
 * The commands of those who hold or write a course: they grade classes, hand out copies, and check exercises and the
 * judge.
 */
@NullMarked
package speedup.grader.cli.course;

import org.jspecify.annotations.NullMarked;
