package speedup.grader.grading;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import speedup.exercise.Exercise;
import speedup.grader.cache.ContentHash;
import speedup.grader.intake.AnswerFile;
import speedup.grader.verdict.Ruling;
import speedup.grader.verdict.Status;

/**
 * The texts of which this run has seen that they are not filled in. A class hands in thousands of equal skeletons, and
 * one of each is enough to ask. Nothing else is concluded from an equal text: what is right, fast or stopped depends on
 * more than the text.
 */
final class UntouchedAnswers {

    private final Map<String, Ruling> seen = new ConcurrentHashMap<>();

    /** The ruling on an answer whose text was not filled in for somebody else either. */
    Optional<Ruling> find(Exercise<?, ?, ?> exercise, AnswerFile answer) {
        return Optional.ofNullable(seen.get(key(exercise, answer)));
    }

    /** Remembers a text, if it is not filled in. */
    Ruling remember(Exercise<?, ?, ?> exercise, AnswerFile answer, Ruling ruling) {
        if (ruling.status() == Status.NOT_ATTEMPTED) {
            seen.put(key(exercise, answer), ruling);
        }
        return ruling;
    }

    private static String key(Exercise<?, ?, ?> exercise, AnswerFile answer) {
        return new ContentHash().with(exercise.id()).with(answer.content()).hex();
    }
}
