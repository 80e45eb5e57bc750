package speedup.grader.grading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import speedup.exercise.Exercise;

/** Where the course's own answers stand, compiled. */
@FunctionalInterface
public interface ReferenceClasses {

    /** There are none, as in a students' copy. */
    ReferenceClasses NONE = exercise -> Optional.empty();

    /**
     * The classes of the course's own answer to an exercise.
     *
     * @return nothing if there is none
     * @throws IOException if it does not compile, or the sandbox fails
     */
    Optional<Path> of(Exercise<?, ?, ?> exercise) throws IOException, InterruptedException;
}
