/**
 * Grades submissions: {@link speedup.grader.grading.Grader} takes one exercise after the other from a {@link
 * speedup.grader.grading.GradingQueue} and has {@link speedup.grader.grading.ExerciseGrading} take it through the stages.
 * {@link speedup.grader.grading.GradingSettings} is what stays the same for a run, and a {@link
 * speedup.grader.progress.GradingListener} is told what goes on.
 */
@NullMarked
package speedup.grader.grading;

import org.jspecify.annotations.NullMarked;
