package speedup.grader.release;

import speedup.exercise.Exercise;

/**
 * The starters in the students' copy: each answer as it is given out, to begin again with. Their names are none that
 * could be taken for an answer.
 */
public final class StarterFile {

    /** What a file has in it that nobody has worked on. */
    private static final String UNTOUCHED = "throw new NotAttemptedException()";

    private StarterFile() {}

    /** The file's name in the copy, with forward slashes. */
    public static String name(Exercise<?, ?, ?> exercise) {
        return ".starters/" + exercise.id() + ".starter";
    }

    /** Whether a source is still as it is given out. */
    public static boolean isStarter(String source) {
        return source.contains(UNTOUCHED);
    }
}
