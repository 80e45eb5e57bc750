package speedup.grader.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a verdict came about.
 *
 * @param reason why it is as it is, for programs
 * @param attempts how often the answer was graded until it stood, at least 1
 * @param given when it was given, if that is known
 * @param file what was graded; empty if there was no file to grade
 * @param earlier the marks that it replaces, the oldest first
 */
public record VerdictOrigin(
        ReasonCode reason,
        int attempts,
        Optional<Instant> given,
        Optional<GradedFile> file,
        List<EarlierMark> earlier) {

    public VerdictOrigin {
        earlier = List.copyOf(earlier);
    }

    /** Of a verdict of which no more is known than its status. */
    static VerdictOrigin of(Status status) {
        return new VerdictOrigin(ReasonCode.of(status), 1, Optional.empty(), Optional.empty(), List.of());
    }

    VerdictOrigin after(List<EarlierMark> marks) {
        List<EarlierMark> all = new ArrayList<>(marks);
        all.addAll(earlier);
        return new VerdictOrigin(reason, attempts, given, file, all);
    }

    /**
     * The file that was graded.
     *
     * @param path where it stood in the submission, with forward slashes; untrusted
     * @param sha256 of its text in UTF-8, in hexadecimal digits
     */
    public record GradedFile(String path, String sha256) {}

    /**
     * A mark that was given before and counts no more.
     *
     * @param status how the exercise had ended
     * @param score the points it had
     * @param maxScore the points it could have had
     * @param message what the learner was told; untrusted
     * @param given when it was given, if that is known
     */
    public record EarlierMark(Status status, double score, double maxScore, String message, Optional<Instant> given) {}
}
