package speedup.grader.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import speedup.grader.coursefile.CourseFile;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.intake.InputChoice;
import speedup.grader.report.run.AnonymityKey;
import speedup.grader.roster.Roster;

/**
 * What is to be graded, and how.
 *
 * @param paths directories, archives, or folders of them; all exist
 * @param input what they are, as far as whoever grades says it
 * @param only ids of the exercises that are asked for, all known; empty for every exercise
 * @param sandbox what is to hold the submissions' code
 * @param explanation what is found out about an answer beyond its mark
 * @param retries how often what is in doubt is graded again, at least 0
 * @param cores how many cores an answer may use, at least 1; empty for all that there are
 * @param roster the students of the class; empty where nobody says who they are
 * @param cache where verdicts are cached from run to run; empty for nowhere
 * @param course how it is marked; empty for ten points for each exercise and bars as the exercises have them
 * @param submissions names of the submissions that are asked for; empty for all
 * @param shard which part of the class is graded; empty for all of it
 * @param anonymity what makes ids of names; empty where students are called by their names
 */
public record GradeRequest(
        List<Path> paths,
        InputChoice input,
        Set<String> only,
        SandboxChoice sandbox,
        ExplanationLevel explanation,
        int retries,
        OptionalInt cores,
        Optional<Roster> roster,
        Optional<CacheOptions> cache,
        Optional<CourseFile> course,
        Set<String> submissions,
        Optional<ShardChoice> shard,
        Optional<AnonymityKey> anonymity) {

    public GradeRequest {
        submissions = Set.copyOf(submissions);
        paths = List.copyOf(paths);
        only = Set.copyOf(only);
    }

    /** A request without a course file. */
    public GradeRequest(
            List<Path> paths,
            InputChoice input,
            Set<String> only,
            SandboxChoice sandbox,
            ExplanationLevel explanation,
            int retries,
            OptionalInt cores,
            Optional<Roster> roster,
            Optional<CacheOptions> cache) {
        this(
                paths,
                input,
                only,
                sandbox,
                explanation,
                retries,
                cores,
                roster,
                cache,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same request, under a course file. */
    public GradeRequest under(CourseFile file, int otherRetries, OptionalInt otherCores) {
        return with(otherRetries, otherCores, Optional.of(file), submissions, shard, anonymity);
    }

    /** The same request on so many cores, at least 1. */
    public GradeRequest onCores(int number) {
        return with(retries, OptionalInt.of(number), course, submissions, shard, anonymity);
    }

    /** The same request for some of the submissions. */
    public GradeRequest forSubmissions(Set<String> names) {
        return with(retries, cores, course, names, shard, anonymity);
    }

    /** The same request for these exercises alone, of those that it asks for. */
    public GradeRequest forExercises(Set<String> ids) {
        Set<String> fewer = ids.stream().filter(this::wants).collect(Collectors.toSet());
        if (fewer.isEmpty()) {
            throw new IllegalArgumentException("None of " + ids + " is asked for");
        }
        return new GradeRequest(
                paths,
                input,
                fewer,
                sandbox,
                explanation,
                retries,
                cores,
                roster,
                cache,
                course,
                submissions,
                shard,
                anonymity);
    }

    /** The same request for one submission of a class that comes one by one. Who else is in the class is not asked. */
    public GradeRequest forAttempt(Path path, InputChoice whose) {
        return new GradeRequest(
                List.of(path),
                whose,
                only,
                sandbox,
                explanation,
                retries,
                cores,
                Optional.empty(),
                cache,
                course,
                Set.of(),
                Optional.empty(),
                anonymity);
    }

    /** The same request for a part of the class. */
    public GradeRequest forShard(ShardChoice part) {
        return with(retries, cores, course, submissions, Optional.of(part), anonymity);
    }

    /** The same request, with students called by their ids. */
    public GradeRequest anonymous(AnonymityKey key) {
        return with(retries, cores, course, submissions, shard, Optional.of(key));
    }

    private GradeRequest with(
            int otherRetries,
            OptionalInt otherCores,
            Optional<CourseFile> otherCourse,
            Set<String> otherSubmissions,
            Optional<ShardChoice> otherShard,
            Optional<AnonymityKey> otherAnonymity) {
        return new GradeRequest(
                paths,
                input,
                only,
                sandbox,
                explanation,
                otherRetries,
                otherCores,
                roster,
                cache,
                otherCourse,
                otherSubmissions,
                otherShard,
                otherAnonymity);
    }

    /** Whether an exercise is asked for, as far as {@code only} says. */
    public boolean wants(String id) {
        return only.isEmpty() || only.contains(id);
    }

    /** A request without retries and without a cache. */
    public static GradeRequest atOnce(
            List<Path> paths, Set<String> only, ExplanationLevel explanation, OptionalInt cores) {
        return new GradeRequest(
                paths,
                InputChoice.AUTO,
                only,
                SandboxChoice.AUTO,
                explanation,
                0,
                cores,
                Optional.empty(),
                Optional.empty());
    }

    /** A request for an answer in the user's own work, which needs no sandbox where there is none. */
    public static GradeRequest ofOwnWork(Path work, String id, ExplanationLevel explanation) {
        return new GradeRequest(
                List.of(work),
                InputChoice.AUTO,
                Set.of(id),
                SandboxChoice.OWN_WORK,
                explanation,
                0,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
