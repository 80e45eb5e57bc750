package speedup.grader.judge;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an answer's classes are.
 *
 * @param plain the folder with what the compiler wrote
 * @param shaken the folder with a copy that holds its threads up at random, if the exercise asks for one
 */
public record AnswerClasses(Path plain, Optional<Path> shaken) {}
