package speedup.grader.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import speedup.grader.speedupstack.Loss;
import speedup.grader.speedupstack.SourceLine;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.CourseTerms;
import speedup.grader.verdict.CourseTerms.ExerciseTerms;
import speedup.grader.verdict.ExerciseVerdict.StageTime;
import speedup.grader.verdict.Gradebook.Conditions;
import speedup.grader.verdict.SpeedupFigures;

/** The parts of {@code report.json} that are the same in every version. */
final class ReportNodes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReportNodes() {}

    static ObjectNode conditions(Conditions conditions) {
        ObjectNode node = NODES.objectNode()
                .put("sandbox", conditions.sandbox())
                .put("accounting", conditions.accounting())
                .put("priority", conditions.priority())
                .put("processor", conditions.processor())
                .put("cores", conditions.cores())
                .put("java", conditions.java());
        conditions.course().ifPresent(course -> node.set("course", course(course)));
        return node;
    }

    static ObjectNode course(CourseTerms course) {
        ObjectNode node = NODES.objectNode()
                .put("file", UntrustedText.wellFormed(course.file()))
                .put("title", UntrustedText.wellFormed(course.title()))
                .put("late", course.late().orElse(null));
        course.attempts().ifPresent(words -> node.put("attempts", words));
        course.encodings().ifPresent(words -> node.put("encodings", words));
        ArrayNode exercises = node.putArray("exercises");
        for (ExerciseTerms terms : course.exercises()) {
            ObjectNode one = exercises.addObject().put("id", terms.id());
            putNumber(one, "points", terms.points());
            one.put("bonus", terms.bonus()).set("bars", texts(terms.bars()));
            one.put("ownBar", terms.ownBar()).put("tooSlow", terms.tooSlow().orElse(null));
            terms.testsPassed().ifPresent(words -> one.put("testsPassed", words));
        }
        return node;
    }

    static ObjectNode speedup(SpeedupFigures figures) {
        ObjectNode node = NODES.objectNode();
        putNumber(node, "estimate", figures.estimate());
        putNumber(node, "low", figures.low());
        putNumber(node, "high", figures.high());
        putNumber(node, "required", figures.required());
        node.put("reason", figures.reason());
        node.put("size", figures.size());
        node.put("cores", figures.cores()).put("rounds", figures.rounds());
        return node.set(
                "stack", figures.stack().<ObjectNode>map(ReportNodes::stack).orElse(null));
    }

    static ObjectNode stack(SpeedupStack stack) {
        ObjectNode node = NODES.objectNode().put("ideal", stack.ideal());
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

    static ArrayNode stages(List<StageTime> stages) {
        ArrayNode array = NODES.arrayNode();
        stages.forEach(stage -> array.addObject()
                .put("stage", stage.stage())
                .put("milliseconds", stage.time().toMillis()));
        return array;
    }

    /** In ISO 8601 with its offset, which is none. */
    static String time(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    static ArrayNode texts(Iterable<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(text -> array.add(UntrustedText.wellFormed(text)));
        return array;
    }

    static void putNumber(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
