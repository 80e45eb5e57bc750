package speedup.grader.report.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import speedup.grader.report.Figures;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/**
 * {@code results.json} of one submission, with the fields that Gradescope's "Autograder specifications" give. A test
 * that is inconclusive has no status, so that it is shown as neither passed nor failed, and the output says what is
 * open.
 */
final class GradescopeResults {

    private GradescopeResults() {}

    /**
     * @throws IllegalArgumentException if there is not exactly one submission
     */
    static String text(Gradebook gradebook) throws JsonProcessingException {
        return ExportJson.text(results(ExportJson.only(gradebook)));
    }

    private static ObjectNode results(SubmissionVerdict submission) {
        ObjectNode results = ExportJson.object();
        results.put("score", submission.score());
        results.put("output_format", "text").put("test_output_format", "text").put("test_name_format", "text");
        List<String> output = new ArrayList<>(submission.problems());
        if (submission.openScore() > 0) {
            output.add(Figures.points(submission.openScore()) + " of " + Figures.points(submission.maxScore())
                    + " points are open: the machine could prove neither a pass nor a fail. Nothing is lost by that;"
                    + " run the autograder again.");
        }
        results.put("output", ExportedText.lines(output));
        ArrayNode tests = results.putArray("tests");
        submission.exercises().forEach(exercise -> tests.add(test(exercise)));
        return results;
    }

    private static ObjectNode test(ExerciseVerdict exercise) {
        ObjectNode test = ExportJson.object();
        test.put("name", UntrustedText.line(exercise.id()));
        test.put("score", exercise.score()).put("max_score", exercise.maxScore());
        if (exercise.status() != Status.INCONCLUSIVE) {
            test.put("status", exercise.status() == Status.PASSED ? "passed" : "failed");
        }
        List<String> output = new ArrayList<>(List.of(exercise.message()));
        output.addAll(exercise.details());
        test.put("output", ExportedText.lines(output));
        test.putObject("extra_data").put("status", exercise.status().name());
        return test;
    }
}
