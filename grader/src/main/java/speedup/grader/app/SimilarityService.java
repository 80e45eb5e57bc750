package speedup.grader.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import speedup.grader.intake.InputChoice;
import speedup.grader.report.run.AnonymityKey;
import speedup.grader.similarity.ClassSimilarity;

/** Finds out how alike the answers of a class are. */
@FunctionalInterface
public interface SimilarityService {

    /**
     * What to compare.
     *
     * @param paths directories, archives, or folders of them; all exist
     * @param input what they are, as far as whoever asks says it
     * @param only ids of the exercises that are asked for, all known; empty for every exercise
     * @param sandbox what is to hold the program that reads the answers
     * @param reports the folder that reports of the comparison program go to; exists
     * @param out the folder for all reports, with that one in it
     * @param anonymity what makes ids of names; empty where students are called by their names
     */
    record Request(
            List<Path> paths,
            InputChoice input,
            Set<String> only,
            SandboxChoice sandbox,
            Path reports,
            Path out,
            Optional<AnonymityKey> anonymity) {

        public Request {
            paths = List.copyOf(paths);
            only = Set.copyOf(only);
        }
    }

    /**
     * Compares.
     *
     * @param progress told what is being done, line by line
     * @throws UsageException if the request cannot be met as it is: there is nothing to compare, or something is missing
     */
    ClassSimilarity compare(Request request, Consumer<String> progress);
}
