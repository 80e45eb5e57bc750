package speedup.grader.verdict;

import java.util.Optional;
import speedup.exercise.Requirement;
import speedup.grader.correctness.CorrectnessReport;
import speedup.grader.judge.Problem;
import speedup.grader.measurement.SpeedupReport;
import speedup.grader.tests.TestReport;

/**
 * Everything the stages found out about an answer that compiled.
 *
 * @param requirement what the exercise asks for
 * @param correctness the judge's own questions
 * @param speedup the measurement, if it came to that
 * @param ending what was wrong when the answer was closed, if anything was
 * @param tests what the lesson's tests said, if they were run
 */
public record Evidence(
        Requirement requirement,
        CorrectnessReport correctness,
        Optional<SpeedupReport> speedup,
        Optional<Problem> ending,
        Optional<TestReport> tests) {}
