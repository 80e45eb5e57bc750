/**
 * The collection of fake submissions in {@code src/test/submissions}, made whole: each one is a folder with the source
 * of an answer, whether that source is kept, is a variant of another one, or is the skeleton of a lesson.
 */
@NullMarked
package speedup.grader.fakes;

import org.jspecify.annotations.NullMarked;
