package speedup.grader.app.results;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import speedup.grader.app.UsageException;
import speedup.grader.report.run.GradingRun;
import speedup.grader.report.run.RecordedGrading;
import speedup.grader.report.run.RunOptions;
import speedup.grader.roster.Person;
import speedup.grader.verdict.ClassShard;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Gradebook.Conditions;
import speedup.grader.verdict.SubmissionVerdict;

/** Makes one grading of a class from those of its parts. */
public final class ShardMerge {

    private final SortedMap<Integer, RecordedGrading> byNumber = new TreeMap<>();
    private final Map<Integer, Path> folders = new HashMap<>();

    private ShardMerge() {}

    /**
     * The parts of a class, of which none is there twice and all were asked for the same.
     *
     * @param parts their gradings by the folders that they were found in; at least one, and parts all
     * @throws UsageException if they do not belong together
     */
    public static ShardMerge of(SortedMap<Path, RecordedGrading> parts) {
        ShardMerge merge = new ShardMerge();
        parts.forEach(merge::add);
        return merge;
    }

    private void add(Path folder, RecordedGrading part) {
        ClassShard shard = shard(part);
        if (!byNumber.isEmpty()) {
            requireSameClass(folder, part);
        }
        Path other = folders.putIfAbsent(shard.number(), folder);
        if (other != null) {
            throw new UsageException("Part " + shard.number() + " is there twice: in " + other + " and in " + folder
                    + ". Move one of the two away.");
        }
        byNumber.put(shard.number(), part);
    }

    private void requireSameClass(Path folder, RecordedGrading part) {
        RecordedGrading first = first();
        Path firstFolder = folders.get(shard(first).number());
        if (shard(part).count() != shard(first).count()) {
            throw new UsageException(firstFolder + " is one of " + shard(first).count() + " parts, and " + folder
                    + " one of " + shard(part).count() + ". Merge parts of one division: move the others away.");
        }
        if (!shard(part).names().equals(shard(first).names())) {
            throw new UsageException("The class was not the same when " + firstFolder + " and " + folder
                    + " were graded, so somebody may be in both or in none. Grade all parts again from the same files:"
                    + " what is cached is taken over.");
        }
        if (!asked(part.run()).equals(asked(first.run()))) {
            throw new UsageException(firstFolder + " and " + folder + " were not asked for the same: "
                    + asked(first.run()) + ", and " + asked(part.run())
                    + ". Grade one of them again with the options of"
                    + " the other.");
        }
    }

    /** What marks depend on. Where files stand may differ from machine to machine. */
    private static List<String> asked(GradingRun run) {
        RunOptions options = run.options();
        return List.of(
                "exercises " + (options.only().isEmpty() ? "all" : String.join(",", options.only())),
                "marks only " + options.marksOnly(),
                "names " + (options.anonymous() ? "as ids" : "as they are"),
                "retries " + options.retries().map(String::valueOf).orElse("as usual"),
                "cores " + options.cores().map(String::valueOf).orElse("all"),
                "course file "
                        + run.courseSha256().map(hash -> hash.substring(0, 8)).orElse("none"));
    }

    /** The numbers of the parts that are not there. */
    public List<Integer> missing() {
        return IntStream.rangeClosed(1, shard(first()).count())
                .filter(number -> !byNumber.containsKey(number))
                .boxed()
                .toList();
    }

    /** The submissions that belong to parts that are not there, in the order of the class. */
    public List<String> missingSubmissions() {
        List<String> names = shard(first()).names();
        return IntStream.range(0, names.size())
                .filter(i -> !byNumber.containsKey(i % count() + 1))
                .mapToObj(names::get)
                .toList();
    }

    /** How many parts the class has. */
    public int count() {
        return shard(first()).count();
    }

    /** Under which conditions parts were graded: one entry where all were graded under the same. */
    public Map<Conditions, List<Integer>> conditions() {
        return byNumber.entrySet().stream()
                .collect(Collectors.groupingBy(
                        part -> part.getValue().gradebook().conditions(),
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    /** The grading of the class, its submissions in their order. Its conditions are those of the first part. */
    public RecordedGrading grading() {
        Map<String, SubmissionVerdict> verdicts = new HashMap<>();
        Map<String, Person> authors = new HashMap<>();
        List<GradingRun.Regrading> regradings = new ArrayList<>();
        for (RecordedGrading part : byNumber.values()) {
            part.gradebook().submissions().forEach(submission -> verdicts.put(submission.name(), submission));
            authors.putAll(part.gradebook().authors());
            regradings.addAll(part.run().regradings());
        }
        List<SubmissionVerdict> inOrder = shard(first()).names().stream()
                .flatMap(name -> Optional.ofNullable(verdicts.get(name)).stream())
                .toList();
        Gradebook gradebook = new Gradebook(first().gradebook().conditions(), inOrder, authors);
        return new RecordedGrading(run(regradings), gradebook);
    }

    private GradingRun run(List<GradingRun.Regrading> regradings) {
        List<GradingRun> runs =
                byNumber.values().stream().map(RecordedGrading::run).toList();
        Instant began = runs.stream()
                .map(GradingRun::began)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant ended = runs.stream()
                .map(GradingRun::ended)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new GradingRun(
                first().run().options(),
                began,
                ended,
                first().run().courseSha256(),
                regradings.stream()
                        .sorted(Comparator.comparing(GradingRun.Regrading::began))
                        .toList(),
                byNumber.values().stream().map(ShardMerge::part).toList());
    }

    private static GradingRun.Shard part(RecordedGrading part) {
        return new GradingRun.Shard(
                shard(part).number(),
                shard(part).host(),
                part.run().began(),
                part.run().ended(),
                part.gradebook().submissions().stream()
                        .map(SubmissionVerdict::name)
                        .toList(),
                part.gradebook().conditions());
    }

    private RecordedGrading first() {
        return byNumber.values().iterator().next();
    }

    private static ClassShard shard(RecordedGrading part) {
        return part.gradebook().shard().orElseThrow();
    }
}
