package speedup.grader.cli.follow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import speedup.grader.app.inbox.StudentAttempt;
import speedup.grader.intake.layout.AttemptPolicy;
import speedup.grader.report.run.RecordedGrading;

/**
 * What came of each attempt, recorded before anybody is told of it. So a run that was killed in between tells the same
 * verdict and no other.
 */
final class AttemptOutcomes {

    private final Path folder;
    private final AttemptPolicy policy;
    private final List<StudentAttempt> attempts = new ArrayList<>();

    /**
     * @param reports the folder for reports
     * @param policy which attempts of a student count
     */
    AttemptOutcomes(Path reports, AttemptPolicy policy) {
        this.folder = RecordedGrading.file(reports).resolveSibling("attempts");
        this.policy = policy;
    }

    /** Adds an attempt, graded or not. */
    synchronized void add(StudentAttempt attempt) {
        attempts.add(attempt);
    }

    /** All attempts, in the order in which they came. */
    synchronized List<StudentAttempt> all() {
        return List.copyOf(attempts);
    }

    private Path place(StudentAttempt attempt) {
        return folder.resolve(String.valueOf(attempt.folder().getFileName()));
    }

    /** What came of an attempt; empty if it is not graded, or if that is damaged. */
    Optional<RecordedGrading> of(StudentAttempt attempt) {
        try {
            return Optional.of(RecordedGrading.read(place(attempt)));
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    /**
     * How many attempts have been marked by another course file.
     *
     * @param courseSha256 of the present one; empty without one
     */
    long markedByOthers(Optional<String> courseSha256) {
        return all().stream()
                .flatMap(attempt -> of(attempt).stream())
                .filter(outcome -> !outcome.run().courseSha256().equals(courseSha256))
                .count();
    }

    /** Records what came of an attempt. */
    void record(StudentAttempt attempt, RecordedGrading outcome) throws IOException {
        outcome.write(place(attempt));
    }

    /** Whether an attempt counts, as far as its number says; a newer one may count instead. */
    boolean canCount(StudentAttempt attempt) {
        return attempt.ordinal() <= policy.most();
    }

    /** Whether the mark is that of this attempt, of those that are graded. */
    boolean counts(StudentAttempt attempt) {
        return canCount(attempt)
                && all().stream()
                        .filter(other -> other.student().equals(attempt.student()))
                        .filter(other -> other.number() > attempt.number() && canCount(other))
                        .allMatch(newer -> of(newer).isEmpty());
    }

    /** The attempt's standing in a sentence, for the student. */
    String standing(StudentAttempt attempt) {
        return canCount(attempt)
                ? "It counts unless a newer one does."
                : "It does not count: of several attempts, the " + policy.inWords() + " counts.";
    }
}
