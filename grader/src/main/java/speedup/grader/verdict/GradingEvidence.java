package speedup.grader.verdict;

import java.util.List;
import java.util.Optional;
import speedup.exercise.Requirement;
import speedup.grader.correctness.CorrectnessReport;
import speedup.grader.judge.process.Problem;
import speedup.grader.measurement.SpeedupReport;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.tests.TestReport;

/**
 * Everything the stages found out about an answer that compiled.
 *
 * @param requirements what the exercise asks for beyond being right
 * @param correctness the judge's own questions
 * @param speedups the measurements, in the order of the requirements; the last one decides
 * @param stack where the speed of an answer went that is too slow, as far as that can be told
 * @param ending what was wrong when the answer was closed, if anything was
 * @param tests what the lesson's tests said, if they were run
 */
public record GradingEvidence(
        List<Requirement> requirements,
        CorrectnessReport correctness,
        List<SpeedupReport> speedups,
        Optional<SpeedupStack> stack,
        Optional<Problem> ending,
        Optional<TestReport> tests) {}
