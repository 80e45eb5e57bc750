package speedup.grader.intake;

/**
 * What whoever grades is told about the input.
 *
 * @param beginning the sentence; of a class that a platform has laid out up to how many handed in
 * @param rest what follows of such a class; an empty text otherwise
 * @param withoutNames the whole without names of files and folders, which may be those of students
 */
public record IntakeNote(String beginning, String rest, String withoutNames) {

    static IntakeNote of(String text) {
        return new IntakeNote(text, "", text);
    }

    static IntakeNote of(String text, String withoutNames) {
        return new IntakeNote(text, "", withoutNames);
    }

    static IntakeNote ofClass(String beginning, String rest) {
        return new IntakeNote(beginning, rest, beginning + rest);
    }

    IntakeNote behind(String place) {
        return new IntakeNote(place + beginning, rest, place + withoutNames);
    }

    /** The whole. */
    public String text() {
        return beginning + rest;
    }

    /** Whether it says how many of a class handed in. */
    public boolean countsClass() {
        return !rest.isEmpty();
    }

    /** The whole, with what a roster says beside how many handed in. */
    public String with(String roster) {
        return beginning + roster + rest;
    }
}
