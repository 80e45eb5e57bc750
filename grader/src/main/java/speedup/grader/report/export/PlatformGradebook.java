package speedup.grader.report.export;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import speedup.grader.csv.CsvFile;
import speedup.grader.csv.CsvFormatException;
import speedup.grader.roster.Roster;

/**
 * A gradebook as an instructor downloads it from a platform: Canvas's, or Moodle's offline grading worksheet.
 *
 * @param format the platform's
 * @param file everything in it
 * @param roster the students in it
 * @param gradeColumn the column to fill in
 */
public record PlatformGradebook(ExportFormat format, CsvFile file, Roster roster, int gradeColumn) {

    private static final Pattern CANVAS_ASSIGNMENT = Pattern.compile("(?s)(?<title>.*?)\\s*\\((?<id>\\d+)\\)");

    /**
     * Finds out whose it is, and what to fill in.
     *
     * @param source what it is called by, such as the name of the file
     * @param assignment the title, the number or the whole header of the column; not needed if there is one only
     * @throws CsvFormatException if it is no platform's gradebook, or if nobody can tell what to fill in
     */
    public static PlatformGradebook of(String source, CsvFile file, Optional<String> assignment)
            throws CsvFormatException {
        int moodleGrade = file.column(MoodleWorksheet.GRADE);
        if (moodleGrade >= 0 && file.column(MoodleWorksheet.IDENTIFIER) >= 0) {
            return new PlatformGradebook(ExportFormat.MOODLE, file, Roster.of(source, file), moodleGrade);
        }
        if (file.column(CanvasGradebook.STUDENT) >= 0 && file.column(CanvasGradebook.ID) >= 0) {
            int column = canvasColumn(file.rows().get(0).cells(), assignment);
            return new PlatformGradebook(ExportFormat.CANVAS, file, Roster.of(source, file), column);
        }
        throw new CsvFormatException(
                "it is neither Canvas's gradebook, with columns \"Student\" and \"ID\", nor Moodle's"
                        + " offline grading worksheet, with columns \"Identifier\" and \"Grade\"; download it anew, with the"
                        + " platform in English");
    }

    private static int canvasColumn(List<String> header, Optional<String> assignment) throws CsvFormatException {
        List<Integer> fitting = IntStream.range(0, header.size())
                .filter(column -> isAssignment(header.get(column), assignment))
                .boxed()
                .toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        List<String> all = header.stream()
                .filter(title -> isAssignment(title, Optional.empty()))
                .map(title -> "\"" + title.strip() + "\"")
                .toList();
        String choice = all.isEmpty()
                ? "it has no column of an assignment, such as \"Lab 1 (4711)\"; make the assignment in Canvas first"
                : "say which column to fill in by --assignment: " + String.join(", ", all);
        throw new CsvFormatException(
                assignment.isPresent() && !all.isEmpty()
                        ? "\"" + assignment.get() + "\" is " + (fitting.isEmpty() ? "none" : "more than one")
                                + " of its assignments; " + choice
                        : choice);
    }

    private static boolean isAssignment(String header, Optional<String> wanted) {
        Matcher column = CANVAS_ASSIGNMENT.matcher(header.strip());
        return column.matches()
                && wanted.map(String::strip)
                        .map(name -> name.equalsIgnoreCase(header.strip())
                                || name.equalsIgnoreCase(column.group("title").strip())
                                || name.equals(column.group("id")))
                        .orElse(true);
    }

    /** Lines of the file, for whoever has it. */
    String lines(List<Integer> rows) {
        return (rows.size() == 1 ? "line " : "lines ")
                + rows.stream().map(row -> "" + file.rows().get(row).line()).collect(Collectors.joining(", "));
    }
}
