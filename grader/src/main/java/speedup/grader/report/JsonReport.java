package speedup.grader.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import speedup.grader.file.AtomicFile;
import speedup.grader.speedupstack.Loss;
import speedup.grader.speedupstack.SourceLine;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.CourseTerms;
import speedup.grader.verdict.CourseTerms.ExerciseTerms;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Gradebook.Conditions;
import speedup.grader.verdict.SpeedupFigures;
import speedup.grader.verdict.SubmissionVerdict;
import speedup.grader.verdict.VerdictOrigin.EarlierMark;

/**
 * A gradebook as {@code report.json}, for programs. {@code report.schema.json}, beside this class, says
 * what is in it.
 *
 * <p>The file is pure ASCII: other characters are escaped, so that text of a submission in it is exact
 * and yet harmless in a terminal. JSON has no infinity; a bound that is not known is {@code null}.
 */
public final class JsonReport {

    /** Raised when a reader of the older form would misread the newer. */
    public static final int SCHEMA_VERSION = 1;

    /** The name of the file in the output folder. */
    public static final String FILE_NAME = "report.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    /**
     * Writes {@value #FILE_NAME} into the folder, whole or not at all.
     *
     * @return the file
     * @throws IOException if it cannot be written
     */
    public Path write(Gradebook gradebook, Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        AtomicFile.write(file, (text(gradebook) + "\n").getBytes(StandardCharsets.US_ASCII));
        return file;
    }

    /** The content of the file. */
    public String text(Gradebook gradebook) throws JsonProcessingException {
        return MAPPER.writeValueAsString(report(gradebook));
    }

    private ObjectNode report(Gradebook gradebook) {
        ObjectNode report = nodes.objectNode();
        report.put("schemaVersion", SCHEMA_VERSION);
        report.put("toolVersion", ToolVersion.current());
        report.set("conditions", conditions(gradebook.conditions()));
        ArrayNode submissions = report.putArray("submissions");
        gradebook.submissions().forEach(submission -> submissions.add(submission(submission)));
        return report;
    }

    private ObjectNode conditions(Conditions conditions) {
        ObjectNode node = nodes.objectNode()
                .put("sandbox", conditions.sandbox())
                .put("accounting", conditions.accounting())
                .put("priority", conditions.priority())
                .put("processor", conditions.processor())
                .put("cores", conditions.cores())
                .put("java", conditions.java());
        conditions.course().ifPresent(course -> node.set("course", course(course)));
        return node;
    }

    private ObjectNode course(CourseTerms course) {
        ObjectNode node = nodes.objectNode()
                .put("file", UntrustedText.wellFormed(course.file()))
                .put("title", UntrustedText.wellFormed(course.title()))
                .put("late", course.late().orElse(null));
        ArrayNode exercises = node.putArray("exercises");
        for (ExerciseTerms terms : course.exercises()) {
            ObjectNode one = exercises.addObject().put("id", terms.id());
            putNumber(one, "points", terms.points());
            one.put("bonus", terms.bonus()).set("bars", texts(terms.bars()));
            one.put("ownBar", terms.ownBar()).put("tooSlow", terms.tooSlow().orElse(null));
        }
        return node;
    }

    private ObjectNode submission(SubmissionVerdict submission) {
        ObjectNode node = nodes.objectNode();
        node.put("name", UntrustedText.wellFormed(submission.name()));
        putNumber(node, "score", submission.score());
        putNumber(node, "maxScore", submission.maxScore());
        node.set("problems", texts(submission.problems()));
        ArrayNode exercises = node.putArray("exercises");
        submission.exercises().forEach(exercise -> exercises.add(exercise(exercise)));
        return node;
    }

    private ObjectNode exercise(ExerciseVerdict exercise) {
        ObjectNode node = nodes.objectNode();
        node.put("id", exercise.id());
        node.put("status", exercise.status().name());
        putNumber(node, "score", exercise.score());
        putNumber(node, "maxScore", exercise.maxScore());
        if (exercise.bonus()) {
            node.put("bonus", true);
        }
        node.put("message", UntrustedText.wellFormed(exercise.message()));
        node.set("details", texts(exercise.details()));
        Optional<SpeedupFigures> speedup = exercise.speedup();
        node.set("speedup", speedup.<ObjectNode>map(this::speedup).orElse(null));
        putNumber(node, "parallelism", speedup.map(SpeedupFigures::parallelism).orElse(Double.NaN));
        if (!exercise.origin().earlier().isEmpty()) {
            node.set("earlier", earlier(exercise.origin().earlier()));
        }
        ArrayNode stages = node.putArray("stages");
        exercise.stages()
                .forEach(stage -> stages.addObject()
                        .put("stage", stage.stage())
                        .put("milliseconds", stage.time().toMillis()));
        return node;
    }

    private ArrayNode earlier(List<EarlierMark> marks) {
        ArrayNode array = nodes.arrayNode();
        for (EarlierMark mark : marks) {
            ObjectNode one = array.addObject().put("status", mark.status().name());
            putNumber(one, "score", mark.score());
            putNumber(one, "maxScore", mark.maxScore());
            one.put("message", UntrustedText.wellFormed(mark.message()));
            one.put("given", mark.given().map(JsonReport::time).orElse(null));
        }
        return array;
    }

    /** In ISO 8601 with its offset, which is none. */
    private static String time(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    private ObjectNode speedup(SpeedupFigures figures) {
        ObjectNode node = nodes.objectNode();
        putNumber(node, "estimate", figures.estimate());
        putNumber(node, "low", figures.low());
        putNumber(node, "high", figures.high());
        putNumber(node, "required", figures.required());
        node.put("reason", figures.reason());
        node.put("size", figures.size());
        node.put("cores", figures.cores()).put("rounds", figures.rounds());
        return node.set("stack", figures.stack().<ObjectNode>map(this::stack).orElse(null));
    }

    private ObjectNode stack(SpeedupStack stack) {
        ObjectNode node = nodes.objectNode().put("ideal", stack.ideal());
        putNumber(node, "achieved", stack.achieved());
        ArrayNode losses = node.putArray("losses");
        for (Loss loss : stack.losses()) {
            ObjectNode one = losses.addObject().put("cause", loss.cause().name());
            putNumber(one, "amount", loss.amount());
            one.put("finding", UntrustedText.wellFormed(loss.finding()));
            one.put("line", loss.place().map(SourceLine::line).orElse(null));
        }
        return node;
    }

    private ArrayNode texts(Iterable<String> texts) {
        ArrayNode array = nodes.arrayNode();
        texts.forEach(text -> array.add(UntrustedText.wellFormed(text)));
        return array;
    }

    private static void putNumber(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
