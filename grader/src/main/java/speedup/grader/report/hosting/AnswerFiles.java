package speedup.grader.report.hosting;

import java.util.Optional;

/** Knows where answers stand in the repository that is graded. */
@FunctionalInterface
public interface AnswerFiles {

    /**
     * The file of an answer.
     *
     * @param submission the submission's name
     * @param exercise the exercise's id
     * @return a path in the repository, with forward slashes; empty if that cannot be told
     */
    Optional<String> path(String submission, String exercise);
}
