package speedup.grader;

import speedup.grader.course.Course;
import speedup.grader.judge.Terms;
import speedup.grader.measurement.Budget;
import speedup.grader.measurement.SpeedupRounds.CalibrationSource;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.turns.Turns;

/**
 * What stays the same for all submissions of a run.
 *
 * @param course the trusted course
 * @param sandbox where strangers' code runs
 * @param terms what it may use there
 * @param cores the cores that an answer can use
 * @param turns when the machine may be used
 * @param calibrations measures the machine itself on as many cores
 * @param budget when to stop measuring although nothing is proven
 * @param retries what becomes of an exercise that is in doubt
 * @param explaining what is found out about an answer beyond its mark
 */
public record Setting(
        Course course,
        Sandbox sandbox,
        Terms terms,
        int cores,
        Turns turns,
        CalibrationSource calibrations,
        Budget budget,
        Retries retries,
        Explaining explaining) {

    /** The same with another budget. */
    public Setting within(Budget other) {
        return new Setting(course, sandbox, terms, cores, turns, calibrations, other, retries, explaining);
    }

    /** What is found out about an answer beyond its mark, which is the same with any. */
    public enum Explaining {
        /** What all of the lesson's tests say, which a learner wants to see, and where the speed went. */
        EVERYTHING,
        /**
         * What the lesson's tests say of a wrong answer, and where the speed of a slow one went. The tests take longer
         * than the questions, and a class is large.
         */
        FAILURES,
        /** Nothing: for who needs the marks alone, and sooner. */
        NOTHING
    }
}
