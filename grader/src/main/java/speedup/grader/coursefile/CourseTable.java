package speedup.grader.coursefile;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import speedup.exercise.Requirement;
import speedup.grader.marks.MarkingScheme;
import speedup.grader.text.Paragraph;
import speedup.grader.text.Table;
import speedup.grader.text.Table.Cell;
import speedup.grader.text.Table.Column;
import speedup.grader.text.TextStyle;
import speedup.grader.text.UntrustedText;
import speedup.rules.VerdictRules;

/** A course file for people: its exercises with their points and bars, and the rules for all of them. */
public final class CourseTable {

    private static final int[] CORES = {2, 4, 8};

    private CourseTable() {}

    /** The lines. */
    public static List<String> lines(CourseFile course, TextStyle style) {
        List<String> lines = new ArrayList<>();
        lines.add(style.paint(TextStyle.Tone.HEADING, heading(course)));
        lines.addAll(table(course).lines(style));
        lines.add("");
        rules(course).forEach(rule -> lines.addAll(Paragraph.wrap(rule, style.width())));
        return lines;
    }

    private static String heading(CourseFile course) {
        String title = course.title().isEmpty() ? course.name() : course.title() + " (" + course.name() + ")";
        int count = course.exercises().size();
        return UntrustedText.line(title) + ": " + count + (count == 1 ? " exercise, " : " exercises, ")
                + points(total(course, false)) + " points" + bonus(total(course, true));
    }

    private static String bonus(double points) {
        return points == 0 ? "" : " and " + points(points) + " more as a bonus";
    }

    private static double total(CourseFile course, boolean bonus) {
        return course.exercises().stream()
                .filter(each -> each.worth().isBonus() == bonus)
                .mapToDouble(each -> each.worth().points())
                .sum();
    }

    private static Table table(CourseFile course) {
        List<Column> columns = new ArrayList<>(List.of(Column.wrapping("exercise"), Column.right("points")));
        IntStream.of(CORES).forEach(cores -> columns.add(Column.right(cores + " cores")));
        columns.add(Column.wrapping("bar"));
        Table table = new Table(columns.toArray(Column[]::new));
        course.exercises().forEach(each -> table.add(cells(each).toArray(Cell[]::new)));
        return table;
    }

    private static List<Cell> cells(CourseExercise each) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Table.cell(each.exercise().id()));
        cells.add(Table.cell(
                (each.worth().isBonus() ? "+" : "") + points(each.worth().points())));
        IntStream.of(CORES).forEach(cores -> cells.add(Table.cell(bars(each.requirements(), cores))));
        String reasons = each.requirements().isEmpty()
                ? "being right is enough"
                : each.requirements().stream().map(CourseTable::kind).distinct().collect(Collectors.joining("; "));
        cells.add(Table.cell((each.hasOwnBar() ? "own: " : "") + reasons));
        return cells;
    }

    private static String kind(Requirement requirement) {
        if (requirement instanceof Requirement.Scaling scaling) {
            String law = "serial fraction " + MarkingScheme.percent(scaling.serialFraction());
            return scaling.share() != VerdictRules.REFERENCE_SHARE
                    ? law + ", " + Math.round(100 * scaling.share()) + "% of the course's own answer"
                    : law;
        }
        return requirement instanceof Requirement.SingleCoreSpeedup ? "on one core" : "by any means";
    }

    private static String bars(List<Requirement> requirements, int cores) {
        return requirements.stream()
                .map(requirement -> String.format(Locale.ROOT, "%.2fx", requirement.bar(requirement.cores(cores))))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<String> rules(CourseFile course) {
        List<String> rules = new ArrayList<>();
        List<CourseExercise> timed = course.exercises().stream()
                .filter(each -> !each.requirements().isEmpty())
                .toList();
        timed.stream()
                .collect(Collectors.groupingBy(
                        each -> CourseWords.tooSlow(each.worth().tooSlow()).orElse("nothing"), Collectors.counting()))
                .forEach((words, count) ->
                        rules.add("Too slow: " + words + " (" + count + " of " + timed.size() + " with a bar)."));
        rules.sort(null);
        course.exercises().stream()
                .flatMap(each -> CourseWords.testsPassed(each.worth()).stream())
                .collect(Collectors.groupingBy(words -> words, TreeMap::new, Collectors.counting()))
                .forEach((words, count) -> rules.add("Not right: " + words + " (" + count + " of "
                        + course.exercises().size() + "). One that is right but too slow earns no less."));
        rules.add("Cores: "
                + (course.cores().isPresent() ? "up to " + course.cores().getAsInt() : "all that there are")
                + ". Retries: " + course.retries().orElse(VerdictRules.RETRIES) + ".");
        rules.add(course.late()
                .map(late -> "Time: " + CourseWords.late(late) + ".")
                .orElse("Time: nothing is due."));
        CourseWords.attempts(course)
                .ifPresent(words -> rules.add("Attempts, where the platform gives several: " + words + "."));
        CourseWords.encodings(course).ifPresent(words -> rules.add("Encodings of sources: " + words + "."));
        return rules;
    }

    static String points(double points) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(points);
    }
}
