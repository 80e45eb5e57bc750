package speedup.grader.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import speedup.grader.report.run.GradingRun;
import speedup.grader.report.run.GradingRun.Regrading;
import speedup.grader.report.run.GradingRun.Shard;
import speedup.grader.report.run.RecordedGrading;
import speedup.grader.report.run.RunOptions;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.SpeedupFigures;
import speedup.grader.verdict.VerdictOrigin;
import speedup.grader.verdict.VerdictOrigin.EarlierMark;
import speedup.grader.verdict.VerdictOrigin.GradedFile;

/** The report with everything that is known of a run: {@code report.schema.json}. */
final class ReportVersion2 extends ReportVersion1 {

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    ObjectNode report(RecordedGrading grading) {
        GradingRun run = grading.run();
        ObjectNode report = nodes.objectNode();
        report.put("version", 2);
        report.put("toolVersion", ToolVersion.current());
        report.put("began", ReportNodes.time(run.began()));
        report.put("ended", ReportNodes.time(run.ended()));
        report.set("options", options(run.options()));
        report.put("courseSha256", run.courseSha256().orElse(null));
        ArrayNode regradings = report.putArray("regradings");
        run.regradings().forEach(regrading -> regradings.add(regrading(regrading)));
        ArrayNode shards = report.putArray("shards");
        run.shards().forEach(shard -> shards.add(shard(shard)));
        report.set(
                "shard",
                grading.gradebook()
                        .shard()
                        .<ObjectNode>map(part -> nodes.objectNode()
                                .put("number", part.number())
                                .put("count", part.count())
                                .put("host", UntrustedText.wellFormed(part.host())))
                        .orElse(null));
        addClass(report, grading.gradebook());
        return report;
    }

    private ObjectNode options(RunOptions options) {
        ObjectNode node = nodes.objectNode();
        // A path may be called after a student.
        node.set("paths", ReportNodes.texts(options.anonymous() ? List.of() : options.paths()));
        node.put("input", options.input());
        node.set("lessons", ReportNodes.texts(options.lessons()));
        node.set("only", ReportNodes.texts(options.only()));
        node.put("sandbox", options.sandbox());
        node.put("marksOnly", options.marksOnly());
        node.put("retries", options.retries().orElse(null));
        node.put("cores", options.cores().orElse(null));
        node.put("course", options.course().map(UntrustedText::wellFormed).orElse(null));
        node.put("roster", options.roster().map(UntrustedText::wellFormed).orElse(null));
        node.put("gradebook", options.gradebook().map(UntrustedText::wellFormed).orElse(null));
        node.put(
                "assignment",
                options.assignment().map(UntrustedText::wellFormed).orElse(null));
        node.set("formats", ReportNodes.texts(options.formats()));
        return node.put("anonymous", options.anonymous());
    }

    private ObjectNode regrading(Regrading regrading) {
        ObjectNode node = nodes.objectNode();
        node.put("began", ReportNodes.time(regrading.began()));
        node.put("ended", ReportNodes.time(regrading.ended()));
        node.set("submissions", ReportNodes.texts(regrading.submissions()));
        node.put("courseSha256", regrading.courseSha256().orElse(null));
        return node.set("conditions", ReportNodes.conditions(regrading.conditions()));
    }

    private ObjectNode shard(Shard shard) {
        ObjectNode node = nodes.objectNode();
        node.put("number", shard.number());
        node.put("host", UntrustedText.wellFormed(shard.host()));
        node.put("began", ReportNodes.time(shard.began()));
        node.put("ended", ReportNodes.time(shard.ended()));
        node.set("submissions", ReportNodes.texts(shard.submissions()));
        return node.set("conditions", ReportNodes.conditions(shard.conditions()));
    }

    @Override
    ObjectNode exercise(ExerciseVerdict exercise) {
        ObjectNode node = super.exercise(exercise);
        VerdictOrigin origin = exercise.origin();
        node.put("reasonCode", origin.reason().name());
        node.set("file", origin.file().<ObjectNode>map(this::file).orElse(null));
        node.put("attempts", origin.attempts());
        node.put("given", origin.given().map(ReportNodes::time).orElse(null));
        ArrayNode requirements = node.putArray("requirements");
        exercise.speedups().forEach(figures -> requirements.add(requirement(figures)));
        exercise.tests()
                .ifPresent(tests ->
                        node.putObject("tests").put("passed", tests.passed()).put("all", tests.all()));
        return node.set("earlier", earlier(origin.earlier()));
    }

    private ObjectNode file(GradedFile file) {
        return nodes.objectNode()
                .put("path", UntrustedText.wellFormed(file.path()))
                .put("sha256", file.sha256());
    }

    private static ObjectNode requirement(SpeedupFigures figures) {
        ObjectNode node = ReportNodes.speedup(figures);
        node.remove("stack");
        ReportNodes.putNumber(node, "parallelism", figures.parallelism());
        putMillis(node, "baselineMilliseconds", figures, times -> OptionalDouble.of(times.baseline()));
        putMillis(node, "answerMilliseconds", figures, times -> OptionalDouble.of(times.answer()));
        putMillis(node, "referenceMilliseconds", figures, SpeedupFigures.Times::reference);
        return node;
    }

    private static void putMillis(
            ObjectNode node, String key, SpeedupFigures figures, Function<SpeedupFigures.Times, OptionalDouble> time) {
        ReportNodes.putNumber(
                node,
                key,
                figures.times().map(time).orElse(OptionalDouble.empty()).orElse(Double.NaN));
    }

    private ArrayNode earlier(List<EarlierMark> marks) {
        ArrayNode array = nodes.arrayNode();
        for (EarlierMark mark : marks) {
            ObjectNode one = array.addObject().put("status", mark.status().name());
            ReportNodes.putNumber(one, "score", mark.score());
            ReportNodes.putNumber(one, "maxScore", mark.maxScore());
            one.put("message", UntrustedText.wellFormed(mark.message()));
            one.put("given", mark.given().map(ReportNodes::time).orElse(null));
        }
        return array;
    }
}
