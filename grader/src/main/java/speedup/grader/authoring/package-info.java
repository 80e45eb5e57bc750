/**
 * What authors of exercises are given: a new exercise to begin with, written into a checkout of the course.
 *
 * <pre>
 *   threads/prefix-sum --&gt; ExerciseNames --&gt; ExerciseTemplate --&gt; NewExercise --&gt; files of the lesson, solutions, grader
 * </pre>
 *
 * The text is in resources; {@code ${class}} and the like in them are replaced by names.
 */
@NullMarked
package speedup.grader.authoring;

import org.jspecify.annotations.NullMarked;
