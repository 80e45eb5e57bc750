package speedup.grader.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import speedup.grader.grading.GradingSettings.ExplanationLevel;

/**
 * What is to be graded, and how.
 *
 * @param paths directories, archives, or folders of them; all exist
 * @param only ids of the exercises that are asked for, all known; empty for every exercise
 * @param sandbox what is to hold the submissions' code
 * @param explaining what is found out about an answer beyond its mark
 * @param retries how often what is in doubt is graded again, at least 0
 * @param cores how many cores an answer may use, at least 1; empty for all that there are
 * @param keeping where verdicts are kept from run to run; empty for nowhere
 */
public record GradeRequest(
        List<Path> paths,
        Set<String> only,
        SandboxChoice sandbox,
        ExplanationLevel explaining,
        int retries,
        OptionalInt cores,
        Optional<CacheOptions> keeping) {

    public GradeRequest {
        paths = List.copyOf(paths);
        only = Set.copyOf(only);
    }

    /** One that neither tries again nor keeps anything. */
    public static GradeRequest atOnce(
            List<Path> paths, Set<String> only, ExplanationLevel explaining, OptionalInt cores) {
        return new GradeRequest(paths, only, SandboxChoice.AUTO, explaining, 0, cores, Optional.empty());
    }
}
