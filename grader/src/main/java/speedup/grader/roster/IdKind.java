package speedup.grader.roster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who says what a student is called by, and so which ids may be compared: equal numbers of two kinds mean nothing. */
public enum IdKind {
    /** What the school calls a student. */
    STUDENT,
    /** What the school's system calls a student in Canvas. */
    SIS,
    /** What a student logs in with. */
    LOGIN,
    EMAIL,
    /** A student's account at GitHub. */
    GITHUB,
    /** Canvas's own number of a user, which begins the names of files that it exports. */
    CANVAS,
    /** Moodle's number of a participant, which is another one in each assignment. */
    PARTICIPANT;

    private static final Pattern PARTICIPANT_ALONE = Pattern.compile("(?i)(?:participant)?\\s*\\d+");
    private static final Pattern NUMBER_AT_END = Pattern.compile("(?s).*?(\\d+)\\s*");

    /** The id so that equal ids are equal texts: a participant's number is written with a word before it, or without. */
    String key(String id) {
        if (this == PARTICIPANT) {
            Matcher number = NUMBER_AT_END.matcher(id);
            return number.matches() ? number.group(1) : "";
        }
        return NameKeys.folded(id);
    }

    /** Whether a text of which nobody knows what it is may be such an id, and not only end with one. */
    boolean isWholly(String text) {
        return this != PARTICIPANT || PARTICIPANT_ALONE.matcher(text.strip()).matches();
    }
}
