package speedup.grader.course;

import speedup.exercise.Exercise;

/** What is said of an exercise that cannot be done on the Java that runs this. */
public final class NewerJava {

    private NewerJava() {}

    /** Whether the exercise needs a newer Java than this one. */
    public static boolean isNeededFor(Exercise<?, ?, ?> exercise) {
        return exercise.javaVersion() > Runtime.version().feature();
    }

    /** A few words for a list, such as {@code needs Java 21}. */
    public static String status(Exercise<?, ?, ?> exercise) {
        return "needs Java " + exercise.javaVersion();
    }

    /** A sentence, such as {@code threads/waiting needs Java 21 or newer, and this is Java 17.} */
    public static String reason(Exercise<?, ?, ?> exercise) {
        return exercise.id() + " needs Java " + exercise.javaVersion() + " or newer, and this is Java "
                + Runtime.version().feature() + ".";
    }
}
