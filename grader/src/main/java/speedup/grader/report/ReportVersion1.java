package speedup.grader.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SpeedupFigures;
import speedup.grader.verdict.SubmissionVerdict;

/**
 * What every version of the report says of a class, and all that the first one says: {@code report-1.schema.json}.
 */
class ReportVersion1 {

    /** The whole report. */
    ObjectNode report(Gradebook gradebook) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("schemaVersion", 1);
        report.put("toolVersion", ToolVersion.current());
        addClass(report, gradebook);
        return report;
    }

    final void addClass(ObjectNode report, Gradebook gradebook) {
        report.set("conditions", ReportNodes.conditions(gradebook.conditions()));
        ArrayNode submissions = report.putArray("submissions");
        gradebook.submissions().forEach(submission -> submissions.add(submission(submission)));
    }

    private ObjectNode submission(SubmissionVerdict submission) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", UntrustedText.wellFormed(submission.name()));
        ReportNodes.putNumber(node, "score", submission.score());
        ReportNodes.putNumber(node, "maxScore", submission.maxScore());
        node.set("problems", ReportNodes.texts(submission.problems()));
        ArrayNode exercises = node.putArray("exercises");
        submission.exercises().forEach(exercise -> exercises.add(exercise(exercise)));
        return node;
    }

    /** One exercise of a submission; a later version adds to it. */
    ObjectNode exercise(ExerciseVerdict exercise) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", exercise.id());
        node.put("status", exercise.status().name());
        ReportNodes.putNumber(node, "score", exercise.score());
        ReportNodes.putNumber(node, "maxScore", exercise.maxScore());
        if (exercise.bonus()) {
            node.put("bonus", true);
        }
        node.put("message", UntrustedText.wellFormed(exercise.message()));
        node.set("details", ReportNodes.texts(exercise.details()));
        Optional<SpeedupFigures> speedup = exercise.speedup();
        node.set("speedup", speedup.<ObjectNode>map(ReportNodes::speedup).orElse(null));
        ReportNodes.putNumber(
                node, "parallelism", speedup.map(SpeedupFigures::parallelism).orElse(Double.NaN));
        node.set("stages", ReportNodes.stages(exercise.stages()));
        return node;
    }
}
