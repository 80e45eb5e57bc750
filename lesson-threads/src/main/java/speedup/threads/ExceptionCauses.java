package speedup.threads;

import java.util.stream.Stream;

/** The causes of what an answer has thrown. */
public final class ExceptionCauses {

    /** Causes of an answer's own making may lead round in a circle. */
    private static final int MOST = 100;

    private ExceptionCauses() {}

    /** Whether a failure is what was thrown, or its cause, or the cause of that, and so on. */
    public static boolean include(Throwable thrown, Throwable failure) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(MOST)
                .anyMatch(failure::equals);
    }
}
