package speedup.grader.report.hosting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import speedup.grader.file.AtomicFile;
import speedup.grader.report.StatusLabel;
import speedup.grader.report.export.ExportJson;
import speedup.grader.report.export.ExportedText;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/**
 * {@code result.json} of one submission for Classroom 50, by its schema {@code classroom50/result/v1}. Points in it are
 * whole: what was earned is rounded down. It knows nothing of open points, so an inconclusive exercise stands in it with
 * no points to earn, and so loses none.
 */
public final class Classroom50Result {

    private static final String FILE_NAME = "result.json";

    private static final String SCHEMA = "classroom50/result/v1";

    /** In characters; Classroom 50 reads files of 10 MiB. */
    private static final int LONGEST_OUTPUT = 20_000;

    private Classroom50Result() {}

    /**
     * Writes the file into a folder, whole or not at all.
     *
     * @return the file
     * @throws IOException if it cannot be written
     */
    public static Path write(Gradebook gradebook, Classroom50Submission of, Instant now, Path folder)
            throws IOException {
        Path file = folder.resolve(FILE_NAME);
        AtomicFile.write(file, text(gradebook, of, now).getBytes(StandardCharsets.UTF_8));
        return file;
    }

    static String text(Gradebook gradebook, Classroom50Submission of, Instant now) throws JsonProcessingException {
        SubmissionVerdict submission = ExportJson.only(gradebook);
        String time = now.truncatedTo(ChronoUnit.SECONDS).toString();
        ObjectNode result = ExportJson.object();
        result.put("schema", SCHEMA)
                .put("classroom", UntrustedText.wellFormed(of.classroom()))
                .put("assignment", UntrustedText.wellFormed(of.assignment()))
                .put("assignment_type", of.assignmentType())
                .put("owner", UntrustedText.wellFormed(of.owner()))
                .put("submission", UntrustedText.wellFormed(of.tag()))
                .put("commit", UntrustedText.wellFormed(of.commit()))
                .put("release", UntrustedText.wellFormed(of.release()))
                .put("review", UntrustedText.wellFormed(of.review()))
                .put("datetime", time)
                .put("score", earned(submission.score()))
                .put("max-score", possible(submission.maxScore() - submission.openScore()));
        ArrayNode tests = result.putArray("tests");
        submission.exercises().forEach(exercise -> tests.add(test(exercise)));
        return ExportJson.text(result);
    }

    private static ObjectNode test(ExerciseVerdict exercise) {
        boolean open = exercise.status() == Status.INCONCLUSIVE;
        String message = open
                ? "Open, and no points are lost by that: submit it again. " + exercise.message()
                : exercise.message();
        return ExportJson.object()
                .put("test-name", UntrustedText.line(exercise.id()))
                .put("passed", exercise.status() == Status.PASSED)
                .put("score", open ? 0 : earned(exercise.score()))
                .put("max-score", open ? 0 : possible(exercise.maxScore()))
                .put("status", StatusLabel.of(exercise.status()))
                .put("message", ExportedText.lines(List.of(message), LONGEST_OUTPUT))
                .put("output", ExportedText.lines(exercise.details(), LONGEST_OUTPUT));
    }

    private static int earned(double points) {
        return (int) Math.floor(points);
    }

    private static int possible(double points) {
        return (int) Math.ceil(points);
    }
}
