package speedup.lesson;

import java.util.List;
import java.util.Map;

/**
 * A lesson of the course. One class of the lesson's package implements it, with a public constructor without
 * parameters, and is registered in {@code META-INF/services/speedup.lesson.Lesson}.
 */
public interface Lesson {

    /**
     * One word in lower case, such as {@code threads}. With it begin the ids of the lesson's exercises, and with
     * it ends the name of its module, {@code lesson-threads}.
     */
    String name();

    /** What it is about, in a few words for a list, such as {@code one process, shared memory}. */
    String title();

    /**
     * Where it comes in the course: smaller positions are taught first, and no two lessons have the same one.
     * Multiples of ten leave room for a lesson in between.
     */
    int position();

    /**
     * Which sections of its text explain why an answer is too slow: for a cause, one heading or more as they stand
     * behind {@code ##}. Whoever is too slow for that cause is sent to the first; or to the one that sets the exercise,
     * if that is among them. For a cause that is left out, it is the section that sets the exercise in any case.
     */
    default Map<Cause, List<String>> sectionsByCause() {
        return Map.of();
    }
}
