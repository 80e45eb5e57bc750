package speedup.grader.judge;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an answer's classes are.
 *
 * @param plain the folder with what the compiler wrote
 * @param perturbed the folder with the perturbed copy, whose threads are delayed at random, if the exercise asks for one
 */
public record AnswerClasses(Path plain, Optional<Path> perturbed) {}
