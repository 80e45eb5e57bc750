package speedup.grader.report.html.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import speedup.grader.report.html.parts.Svg;
import speedup.grader.verdict.SubmissionVerdict;

/** How many submissions have how much of their points, in tenths. */
public final class ScoreHistogram {

    private static final int TENTHS = 10;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 170;
    private static final double LEFT = 8;
    private static final double COLUMN = (WIDTH - 2 * LEFT) / TENTHS;
    private static final double GAP = 4;
    private static final double TOP = 20;
    private static final double BOTTOM = HEIGHT - 24;

    private ScoreHistogram() {}

    public static Svg of(List<SubmissionVerdict> submissions) {
        int[] counts = counts(submissions);
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        Svg picture = Svg.picture("histogram", WIDTH, HEIGHT, "Distribution of scores", description(counts))
                .withClasses("chart", "wide");
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            double height = (BOTTOM - TOP) * counts[tenth] / most;
            double x = LEFT + tenth * COLUMN;
            picture.with(Svg.rectangle("count", x + GAP / 2, BOTTOM - height, COLUMN - GAP, height));
            if (counts[tenth] > 0) {
                picture.with(Svg.label(x + COLUMN / 2, BOTTOM - height - 5, "" + counts[tenth]));
            }
        }
        for (int tenth = 0; tenth <= TENTHS; tenth += 2) {
            double middle = Math.min(Math.max(LEFT + tenth * COLUMN, 14), WIDTH - 18);
            picture.with(Svg.label(middle, BOTTOM + 17, tenth * TENTHS + "%"));
        }
        return picture.with(Svg.line("axis", LEFT, BOTTOM, WIDTH - LEFT, BOTTOM));
    }

    /** Who could have no points is not counted. */
    private static int[] counts(List<SubmissionVerdict> submissions) {
        int[] counts = new int[TENTHS];
        submissions.stream()
                .filter(submission -> submission.maxScore() > 0)
                .mapToInt(submission -> (int) (TENTHS * submission.score() / submission.maxScore()))
                .forEach(tenth -> counts[Math.min(TENTHS - 1, Math.max(0, tenth))]++);
        return counts;
    }

    private static String description(int[] counts) {
        return "Submissions by their share of the points: "
                + IntStream.range(0, TENTHS)
                        .filter(tenth -> counts[tenth] > 0)
                        .mapToObj(tenth ->
                                counts[tenth] + " from " + tenth * TENTHS + " to " + (tenth + 1) * TENTHS + "%")
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
