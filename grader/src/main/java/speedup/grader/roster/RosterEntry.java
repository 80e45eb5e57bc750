package speedup.grader.roster;

/**
 * A student of a class.
 *
 * @param row the place in the table, from 0 for its header
 * @param line where that stands in its file, from 1; 0 if there is no file
 * @param person name and ids
 * @param parts the name in its parts, as far as they are known
 * @param section the part of the class, or an empty text
 * @param group who hand in together, or an empty text
 */
public record RosterEntry(int row, long line, Person person, NameParts parts, String section, String group) {

    /**
     * A name in its parts.
     *
     * @param first maybe an empty text
     * @param last maybe an empty text
     */
    public record NameParts(String first, String last) {

        /** The parts of a name with a comma in it; of another nobody can tell where the last name begins. */
        static NameParts of(String name) {
            int comma = name.indexOf(',');
            return comma < 0
                    ? new NameParts("", name.strip())
                    : new NameParts(
                            name.substring(comma + 1).strip(),
                            name.substring(0, comma).strip());
        }
    }

    /** Somebody of whom no roster tells. */
    public static RosterEntry of(int row, Person person) {
        return new RosterEntry(row, 0, person, NameParts.of(person.name()), "", "");
    }

    /** The same student at another place. */
    RosterEntry at(int otherRow, long otherLine) {
        return new RosterEntry(otherRow, otherLine, person, parts, section, group);
    }

    /** Where it stands, for whoever has the roster and must not hear the name. */
    public String place() {
        return line > 0 ? "line " + line : "a student";
    }

    /** How to speak of it to whoever has the roster. */
    public String label() {
        String name = person.name().isBlank()
                ? person.ids().values().stream().sorted().findFirst().orElse("")
                : person.name();
        return line > 0 ? name + " (line " + line + ")" : name;
    }
}
