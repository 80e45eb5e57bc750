package speedup.grader.sandbox;

import java.util.OptionalLong;
import java.util.Set;

/**
 * Which thread of a process tree goes before the others where all of them share one core. What is named nowhere comes
 * last, and so does what is started meanwhile.
 *
 * @param thread the id of the first one; empty if it is not started yet
 * @param started where it is not started yet, its number among those that are started in the call, from 1 on
 * @param second the ids of the threads that come next
 */
public record ThreadOrder(OptionalLong thread, int started, Set<Long> second) {

    public ThreadOrder {
        second = Set.copyOf(second);
    }

    /** A thread that exists is first. */
    public static ThreadOrder of(long thread, Set<Long> second) {
        return new ThreadOrder(OptionalLong.of(thread), 0, second);
    }

    /** A thread that is going to be started is first. */
    public static ThreadOrder ofStarted(int number, Set<Long> second) {
        return new ThreadOrder(OptionalLong.empty(), number, second);
    }
}
