package speedup.grader.roster;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import speedup.grader.csv.CsvFormatException;

/** What the columns of a roster hold, by the names that schools and platforms give them. */
enum RosterColumn {
    NAME(null, "name, full name, fullname, student, student name"),
    FIRST_NAME(null, "first name, firstname, first, given name, given names, forename"),
    LAST_NAME(null, "last name, lastname, last, surname, family name"),
    STUDENT_ID(IdKind.STUDENT, "id, student id, student number, id number, idnumber, matriculation number"),
    SIS_ID(IdKind.SIS, "sis user id, sis id"),
    LOGIN(IdKind.LOGIN, "username, user name, user, login, login id, sis login id, netid"),
    EMAIL(IdKind.EMAIL, "email, e mail, mail, email address, e mail address"),
    GITHUB(IdKind.GITHUB, "github, github username, github login, github user, github id"),
    CANVAS_ID(IdKind.CANVAS, "canvas id, canvas user id"),
    PARTICIPANT(IdKind.PARTICIPANT, "identifier, participant, participant number, participant id, moodle participant"),
    SECTION(null, "section, sections, tutorial"),
    GROUP(null, "group, groups, group name, team");

    private static final String CANVAS_OWN_NUMBER = "id";

    private final Optional<IdKind> kind;
    private final String names;

    RosterColumn(@Nullable IdKind kind, String names) {
        this.kind = Optional.ofNullable(kind);
        this.names = names;
    }

    private List<String> names() {
        return List.of(names.split(", "));
    }

    /** The kind of ids that it holds, if it holds ids. */
    Optional<IdKind> kind() {
        return kind;
    }

    /**
     * Where the columns are.
     *
     * @throws CsvFormatException if one is there twice, or if none tells who a student is
     */
    static Map<RosterColumn, Integer> find(List<String> header) throws CsvFormatException {
        List<String> titles = header.stream().map(RosterColumn::normalised).toList();
        boolean isCanvas = titles.contains("student")
                && (titles.contains("sis login id") || titles.contains("sis user id") || titles.indexOf("id") == 1);
        Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);
        for (int i = 0; i < titles.size(); i++) {
            Optional<RosterColumn> column =
                    isCanvas && titles.get(i).equals(CANVAS_OWN_NUMBER) ? Optional.of(CANVAS_ID) : named(titles.get(i));
            Integer earlier = column.isPresent() ? columns.putIfAbsent(column.get(), i) : null;
            if (earlier != null) {
                throw new CsvFormatException("two columns may be the " + column.get() + " of students, \""
                        + header.get(earlier) + "\" and \"" + header.get(i) + "\"; rename or remove one of them");
            }
        }
        if (columns.keySet().stream().allMatch(column -> column == SECTION || column == GROUP)) {
            throw new CsvFormatException("its first line names no column that tells who a student is, such as "
                    + Arrays.stream(values())
                            .filter(column -> column != SECTION && column != GROUP)
                            .map(column -> "\"" + column + "\"")
                            .collect(Collectors.joining(", ")));
        }
        return columns;
    }

    private static Optional<RosterColumn> named(String title) {
        return Arrays.stream(values())
                .filter(column -> column.names().contains(title))
                .findFirst();
    }

    private static String normalised(String title) {
        return Normalizer.normalize(title, Form.NFKC)
                .replaceAll("[\\s_.-]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return names().get(0);
    }
}
