package speedup.grader;

import speedup.grader.course.Course;
import speedup.grader.judge.Terms;
import speedup.grader.measurement.Budget;
import speedup.grader.measurement.SpeedupRounds.CalibrationSource;
import speedup.grader.sandbox.Sandbox;

/**
 * What stays the same for all submissions of a run.
 *
 * @param course the trusted course
 * @param sandbox where strangers' code runs
 * @param terms what it may use there
 * @param cores the cores that an answer can use
 * @param calibrations measures the machine itself on as many cores
 * @param budget when to stop measuring although nothing is proven
 */
public record Setting(
        Course course, Sandbox sandbox, Terms terms, int cores, CalibrationSource calibrations, Budget budget) {

    /** The points that every exercise gives. */
    static final double POINTS = 10;
}
