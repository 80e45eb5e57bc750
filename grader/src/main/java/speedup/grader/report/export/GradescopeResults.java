package speedup.grader.report.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private GradescopeResults() {}

    /**
     * @throws IllegalArgumentException if there is not exactly one submission
     */
    static String text(Gradebook gradebook) throws JsonProcessingException {
        if (gradebook.submissions().size() != 1) {
            throw new IllegalArgumentException("Gradescope's results are of one submission, not "
                    + gradebook.submissions().size());
        }
        return MAPPER.writeValueAsString(results(gradebook.submissions().get(0))) + "\n";
    }

    private static ObjectNode results(SubmissionVerdict submission) {
        ObjectNode results = JsonNodeFactory.instance.objectNode();
        results.put("score", submission.score());
        results.put("output_format", "text").put("test_output_format", "text").put("test_name_format", "text");
        List<String> output = new ArrayList<>(submission.problems());
        if (submission.openScore() > 0) {
            output.add(Figures.points(submission.openScore()) + " of " + Figures.points(submission.maxScore())
                    + " points are open: the machine could prove neither a pass nor a fail. Nothing is lost by that;"
                    + " run the autograder again.");
        }
        results.put("output", lines(output));
        ArrayNode tests = results.putArray("tests");
        submission.exercises().forEach(exercise -> tests.add(test(exercise)));
        return results;
    }

    private static ObjectNode test(ExerciseVerdict exercise) {
        ObjectNode test = JsonNodeFactory.instance.objectNode();
        test.put("name", UntrustedText.line(exercise.id()));
        test.put("score", exercise.score()).put("max_score", exercise.maxScore());
        if (exercise.status() != Status.INCONCLUSIVE) {
            test.put("status", exercise.status() == Status.PASSED ? "passed" : "failed");
        }
        List<String> output = new ArrayList<>(List.of(exercise.message()));
        output.addAll(exercise.details());
        test.put("output", lines(output));
        test.putObject("extra_data").put("status", exercise.status().name());
        return test;
    }

    private static String lines(List<String> texts) {
        return texts.stream()
                .flatMap(text -> UntrustedText.lines(text).stream())
                .collect(Collectors.joining("\n"));
    }
}
