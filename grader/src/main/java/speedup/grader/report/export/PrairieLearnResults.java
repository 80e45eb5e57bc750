package speedup.grader.report.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import speedup.grader.report.Figures;
import speedup.grader.report.StatusLabel;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/**
 * {@code results.json} of one submission, with the fields that PrairieLearn's documentation of external grading gives.
 * With something inconclusive the submission is not gradable: it costs no attempt and no points, and has no score.
 */
final class PrairieLearnResults {

    /** PrairieLearn takes 1 MB. */
    static final int MOST_BYTES = 1_000_000;

    private static final String CUT =
            "Texts are cut here, since PrairieLearn takes no more than 1 MB. report.json, which --out writes, has all.";

    private final int longest;

    private PrairieLearnResults(int longest) {
        this.longest = longest;
    }

    /**
     * The file's content. If it would be too large, every text in it is cut to the same length, as large as possible.
     *
     * @throws IllegalArgumentException if there is not exactly one submission
     */
    static String text(Gradebook gradebook) throws JsonProcessingException {
        SubmissionVerdict submission = ExportJson.only(gradebook);
        int longest = MOST_BYTES;
        String text = new PrairieLearnResults(longest).text(submission, "");
        while (text.length() > MOST_BYTES && longest / 2 >= UntrustedText.SHORTEST) {
            longest /= 2;
            text = new PrairieLearnResults(longest).text(submission, CUT);
        }
        return text;
    }

    private String text(SubmissionVerdict submission, String note) throws JsonProcessingException {
        ObjectNode results = ExportJson.object();
        boolean open = submission.exercises().stream().anyMatch(exercise -> exercise.status() == Status.INCONCLUSIVE);
        results.put("gradable", !open);
        if (open) {
            results.putArray("format_errors").add(openText(submission));
        } else {
            results.put("score", share(submission));
        }
        results.put(
                "message",
                Figures.points(submission.score()) + " of " + Figures.points(submission.maxScore()) + " points");
        List<String> output = new ArrayList<>();
        if (!note.isEmpty()) {
            output.add(note);
        }
        output.add(lines(submission.problems()));
        results.put("output", String.join("\n", output));
        ArrayNode tests = results.putArray("tests");
        submission.exercises().forEach(exercise -> tests.add(test(exercise)));
        return ExportJson.text(results);
    }

    private static String openText(SubmissionVerdict submission) {
        return Figures.points(submission.openScore()) + " of " + Figures.points(submission.maxScore())
                + " points are open: the machine could prove neither a pass nor a fail. No attempt is lost by that;"
                + " submit it again.";
    }

    /** From 0 to 1. */
    private static double share(SubmissionVerdict submission) {
        return submission.maxScore() > 0 ? Math.max(0, Math.min(1, submission.score() / submission.maxScore())) : 0;
    }

    private ObjectNode test(ExerciseVerdict exercise) {
        return ExportJson.object()
                .put("name", lines(List.of(exercise.id())))
                .put("description", StatusLabel.of(exercise.status()))
                .put("points", exercise.score())
                .put("max_points", exercise.maxScore())
                .put("message", lines(List.of(exercise.message())))
                .put("output", lines(exercise.details()));
    }

    private String lines(List<String> texts) {
        return ExportedText.lines(texts, longest);
    }
}
