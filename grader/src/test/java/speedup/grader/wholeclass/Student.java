package speedup.grader.wholeclass;

import java.util.List;
import java.util.Locale;

/**
 * A student who does not exist.
 *
 * @param number from 0, by which all else is chosen
 * @param first the first name, in one of five scripts
 * @param last the last name, in the same
 */
record Student(int number, String first, String last) {

    private static final List<List<String>> FIRST = List.of(
            List.of("Jürgen", "Zoë", "Örjan", "Márta", "Łucja", "Ada"),
            List.of("Анна", "Борис", "Жанна", "Юрий", "Олена", "Щедра"),
            List.of("Νίκος", "Ελένη", "Ξένια", "Ψύλλος", "Άννα", "Ωρίων"),
            List.of("明", "小红", "伟", "芳", "秀英", "志强"),
            List.of("علي", "فاطمة", "حسن", "ليلى", "يوسف", "مريم"));

    private static final List<List<String>> LAST = List.of(
            List.of("Groß", "Müller-Lüdenscheidt", "O'Brien", "Núñez", "Łukasiewicz"),
            List.of("Иванова", "Ёлкин", "Щукина", "Цой", "Їжак"),
            List.of("Παπαδόπουλος", "Ζέρβα", "Οικονόμου", "Χρήστου", "Ήβη"),
            List.of("李", "王", "张", "欧阳", "陈"),
            List.of("حداد", "منصور", "خليل", "عبد الله", "نجار"));

    private static final int SCRIPTS = FIRST.size();
    private static final int NAMES_OF_SCRIPT = FIRST.get(0).size() * LAST.get(0).size();

    /** So many have names of their own. */
    static final int MOST = SCRIPTS * NAMES_OF_SCRIPT;

    /** The student of a number below {@link #MOST}. */
    static Student of(int number) {
        int script = number % SCRIPTS;
        int name = number / SCRIPTS;
        List<String> first = FIRST.get(script);
        List<String> last = LAST.get(script);
        return new Student(
                number, first.get(name % first.size()), last.get((name + name / first.size()) % last.size()));
    }

    String fullName() {
        return first + " " + last;
    }

    /** As Canvas writes it before the name of a file. */
    String joinedName() {
        return (last + first).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }

    String login() {
        return String.format(Locale.ROOT, "st%04d", number);
    }

    String email() {
        return login() + "@example.org";
    }

    /** Moodle's number of the participant. */
    int participant() {
        return 20_000 + number;
    }

    /** Canvas's number of the user. */
    int canvas() {
        return 500 + number;
    }

    Conduct conduct() {
        return Conduct.ALL.get(number % Conduct.ALL.size());
    }

    /** The students of a group follow each other; empty for who is in none. */
    String group() {
        Conduct conduct = conduct();
        return conduct == Conduct.HANDS_IN_FOR_GROUP || conduct == Conduct.IN_GROUP
                ? "team " + number / Conduct.ALL.size()
                : "";
    }
}
