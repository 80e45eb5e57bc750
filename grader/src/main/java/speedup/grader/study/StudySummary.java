package speedup.grader.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import speedup.evidence.SpeedupInterval;
import speedup.statistics.ProportionInterval;

/** What a study comes to, in sentences. */
final class StudySummary {

    private static final double CONFIDENCE = 0.95;
    private static final double PERCENT = 100;

    private StudySummary() {}

    static List<String> lines(List<StudyCell> cells) {
        List<StudyCell> clear =
                cells.stream().filter(cell -> !cell.answer().truth().isNear()).toList();
        List<StudyCell> near =
                cells.stream().filter(cell -> cell.answer().truth().isNear()).toList();
        List<String> lines = new ArrayList<>();
        lines.add(verdicts("Verdicts of this grader", clear, StudyCell::ours));
        lines.add(verdicts("Verdicts by the mean ratio", clear, StudyCell::meanRatio));
        if (!near.isEmpty()) {
            lines.add(verdicts("Answers near the bar, this grader", near, StudyCell::ours));
            lines.add(verdicts("Answers near the bar, by the mean ratio", near, StudyCell::meanRatio));
        }
        lines.add(coverage(cells));
        return lines;
    }

    private static String verdicts(String whose, List<StudyCell> cells, Function<StudyCell, VerdictCounts> counts) {
        VerdictCounts all = cells.stream().map(counts).reduce(VerdictCounts.NONE, VerdictCounts::plus);
        return String.format(
                Locale.ROOT,
                "%s: %d, wrong %s, none %s",
                whose,
                all.all(),
                part(all.wrong(), all.all()),
                part(all.open(), all.all()));
    }

    private static String coverage(List<StudyCell> cells) {
        int holding = 0;
        int limits = 0;
        for (List<StudyCell> row :
                cells.stream().collect(Collectors.groupingBy(StudyCell::answer)).values()) {
            Optional<TrueSpeedup> speedup = AnswersTable.trueSpeedup(row);
            if (speedup.isPresent()) {
                List<SpeedupInterval> shown =
                        row.stream().flatMap(StudyCell::intervals).toList();
                holding += (int) shown.stream().filter(speedup.get()::isHeldBy).count();
                limits += shown.size();
            }
        }
        return String.format(
                Locale.ROOT,
                "Limits that hold what was seen beside no load, the low one its upper quartile and the high one its"
                        + " median: %s of %d",
                part(holding, limits),
                limits);
    }

    private static String part(int count, int all) {
        ProportionInterval interval = ProportionInterval.of(count, all, CONFIDENCE);
        return String.format(
                Locale.ROOT,
                "%d (%.1f%% to %.1f%% with %.0f%% confidence)",
                count,
                PERCENT * interval.low(),
                PERCENT * interval.high(),
                PERCENT * CONFIDENCE);
    }
}
