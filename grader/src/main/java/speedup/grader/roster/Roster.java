package speedup.grader.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.grader.csv.CsvFile;
import speedup.grader.csv.CsvFile.Row;
import speedup.grader.csv.CsvFormatException;
import speedup.grader.roster.RosterEntry.NameParts;

/**
 * The students of a class.
 *
 * @param source what the roster is called by, such as the name of its file
 * @param entries in the order of the roster
 */
public record Roster(String source, List<RosterEntry> entries) {

    /** Names in Canvas's gradebook of what is no student. */
    private static final List<String> NO_STUDENTS = List.of("points possible", "student, test");

    public Roster {
        entries = List.copyOf(entries);
    }

    /**
     * Reads the students of a table. A line without a name and an id is none. Lines with the same ids, names, section and
     * group are one student, as in a table of grades with a line for each assignment.
     *
     * @throws CsvFormatException if its columns do not tell who they are, or if there is nobody
     */
    public static Roster of(String source, CsvFile file) throws CsvFormatException {
        Map<RosterColumn, Integer> columns =
                RosterColumn.find(file.rows().get(0).cells());
        List<RosterEntry> entries = new ArrayList<>();
        Set<RosterEntry> known = new HashSet<>();
        for (int row = 1; row < file.rows().size(); row++) {
            RosterEntry entry = entry(row, file.rows().get(row), columns);
            Person person = entry.person();
            boolean isKnown = !person.ids().isEmpty() && !known.add(entry.at(0, 0));
            boolean isBlank = person.name().isBlank() && person.ids().isEmpty();
            if (!isBlank && !isKnown && !NO_STUDENTS.contains(NameKeys.folded(person.name()))) {
                entries.add(entry);
            }
        }
        if (entries.isEmpty()) {
            throw new CsvFormatException("there is no student below its first line");
        }
        return new Roster(source, entries);
    }

    private static RosterEntry entry(int number, Row row, Map<RosterColumn, Integer> columns) {
        Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);
        columns.forEach((column, place) -> cells.put(column, row.cell(place).strip()));
        Map<IdKind, String> ids = new EnumMap<>(IdKind.class);
        cells.forEach((column, cell) -> column.kind().ifPresent(kind -> ids.put(kind, cell)));
        String first = cells.getOrDefault(RosterColumn.FIRST_NAME, "");
        String last = cells.getOrDefault(RosterColumn.LAST_NAME, "");
        String parts = Stream.of(last, first).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        String whole = cells.getOrDefault(RosterColumn.NAME, "");
        return new RosterEntry(
                number,
                row.line(),
                new Person(parts.isEmpty() ? whole : parts, ids),
                parts.isEmpty() ? NameParts.of(whole) : new NameParts(first, last),
                cells.getOrDefault(RosterColumn.SECTION, ""),
                cells.getOrDefault(RosterColumn.GROUP, ""));
    }
}
