package speedup.grader.report.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import speedup.grader.csv.SpreadsheetCell;
import speedup.grader.report.Figures;
import speedup.grader.roster.Person;
import speedup.grader.roster.RosterEntry;
import speedup.grader.roster.RosterMatch;
import speedup.grader.roster.RosterMatcher;

/** A platform's own gradebook with grades in it. Every other cell stays as the platform wrote it. */
final class FilledGradebook {

    private final PlatformGradebook platform;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final TreeSet<Integer> replaced = new TreeSet<>();

    FilledGradebook(PlatformGradebook platform) {
        this.platform = platform;
        platform.file().rows().forEach(row -> rows.add(new ArrayList<>(row.cells())));
    }

    /**
     * The row of each mark of a student who handed in. A student who is in no row is told, since the grade is lost
     * otherwise.
     */
    Map<Integer, StudentMark> rowsOf(ClassMarks marks) {
        List<StudentMark> graded = marks.students().stream()
                .filter(mark -> mark.verdict().isPresent())
                .toList();
        Map<Integer, StudentMark> found = new TreeMap<>();
        List<RosterEntry> students =
                marks.students().stream().map(StudentMark::student).toList();
        if (students.equals(platform.roster().entries())) {
            graded.forEach(mark -> found.put(mark.student().row(), mark));
            return found;
        }
        Map<String, Person> people = new HashMap<>();
        marks.students().forEach(mark -> people.put("" + mark.student().row(), mark.person()));
        RosterMatch match = RosterMatcher.match(platform.roster(), people);
        List<String> unmatched = new ArrayList<>();
        for (StudentMark mark : graded) {
            String key = "" + mark.student().row();
            RosterEntry own = match.owners().get(key);
            if (own == null) {
                unmatched.add(mark.label() + ": " + match.unmatched().getOrDefault(key, "a group"));
            } else {
                found.put(own.row(), mark);
            }
        }
        note(unmatched, "No row of " + platform.roster().source() + " is sure for ", ". Their grades are in no row");
        return found;
    }

    /** A cell as it is by now. */
    String cell(int row, int column) {
        List<String> cells = rows.get(row);
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    void set(int row, int column, String text) {
        List<String> cells = rows.get(row);
        String before = cell(row, column);
        if (!before.isBlank() && !before.equals(text)) {
            replaced.add(row);
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /** Says so if the platform's most points are others than the marks'. */
    void compareMaximum(String platformsOwn, double maxScore) {
        try {
            double maximum = Double.parseDouble(platformsOwn.strip().replace(',', '.'));
            if (maximum != maxScore) {
                notes.add(platform.roster().source() + " gives at most " + Figures.points(maximum)
                        + " points, and the marks are out of " + Figures.points(maxScore)
                        + ". They are written as they are: change the assignment's points, or what is graded.");
            }
        } catch (NumberFormatException none) {
            // The platform knows of no maximum, such as for grades in words.
            return;
        }
    }

    /** A note about some of the students, if there are any. */
    void note(List<String> students, String before, String after) {
        if (!students.isEmpty()) {
            notes.add(before + students.size() + ": " + String.join("; ", students) + after + ".");
        }
    }

    ExportedTable table() {
        List<Integer> computed = platform.roster().entries().stream()
                .filter(entry -> Stream.concat(Stream.of(entry.person().name()), entry.person().ids().values().stream())
                        .anyMatch(cell -> !SpreadsheetCell.isHarmless(cell)))
                .map(RosterEntry::row)
                .toList();
        if (!replaced.isEmpty()) {
            notes.add("Replaced what stood in " + platform.lines(List.copyOf(replaced)) + " of "
                    + platform.roster().source() + ".");
        }
        if (!computed.isEmpty()) {
            notes.add("Names or ids in " + platform.lines(computed) + " of "
                    + platform.roster().source()
                    + " could be taken for formulas. They are kept, since the platform needs them: import the file"
                    + " without opening it in a spreadsheet.");
        }
        return new ExportedTable(platform.file().text(rows), notes);
    }
}
