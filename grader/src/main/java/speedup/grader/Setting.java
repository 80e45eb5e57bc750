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
 * @param retries what becomes of an exercise that the machine could not decide
 * @param testing when the lesson's tests are run
 */
public record Setting(
        Course course,
        Sandbox sandbox,
        Terms terms,
        int cores,
        CalibrationSource calibrations,
        Budget budget,
        Retries retries,
        Testing testing) {

    /** The points that every exercise gives. */
    static final double POINTS = 10;

    /** The same with another budget. */
    public Setting within(Budget other) {
        return new Setting(course, sandbox, terms, cores, calibrations, other, retries, testing);
    }

    /** When the lesson's tests are run, which explain a mark and never give one. */
    public enum Testing {
        /** On everything that compiles: a learner wants to see all of them. */
        ALWAYS,
        /** Where an answer was wrong or none. They take longer than the questions, and a class is large. */
        TO_EXPLAIN,
        /** Never: for who needs the marks and no explanations. */
        NEVER
    }
}
