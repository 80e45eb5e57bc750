package speedup.grader.app.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.exercise.Exercise;
import speedup.grader.app.CacheOptions;
import speedup.grader.app.Catalogue;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.GradingService;
import speedup.grader.app.SandboxChoice;
import speedup.grader.app.ShardChoice;
import speedup.grader.app.UsageException;
import speedup.grader.cache.VerdictCache;
import speedup.grader.compile.CompilerMissingException;
import speedup.grader.course.AddedLesson;
import speedup.grader.course.CourseNotReadyException;
import speedup.grader.course.NewerJava;
import speedup.grader.grading.CompiledReferences;
import speedup.grader.grading.Grader;
import speedup.grader.intake.Intake;
import speedup.grader.intake.NothingToGradeException;
import speedup.grader.intake.Submission;
import speedup.grader.intake.Taken;
import speedup.grader.progress.GradingListener;
import speedup.grader.sandbox.SandboxUnavailableException;
import speedup.grader.verdict.ClassShard;
import speedup.grader.verdict.Gradebook;
import speedup.machine.Host;

/** Grades on this machine. */
public final class LocalGrading implements GradingService {

    private final Path home;
    private final Supplier<Catalogue> catalogue;

    public LocalGrading(Path home, Supplier<Catalogue> catalogue) {
        this.home = home;
        this.catalogue = catalogue;
    }

    @Override
    public Gradebook grade(GradeRequest request, GradingListener progress) {
        List<Exercise<?, ?, ?>> all = catalogue.get().all();
        List<Exercise<?, ?, ?>> exercises = CourseMarks.exercises(request, all);
        try {
            Taken whole = AnonymousClass.of(
                    new Intake(all, exercises)
                            .accepting(CourseMarks.encodings(request))
                            .take(request.paths(), request.input(), reports(request), CourseMarks.attempts(request)),
                    request.anonymity());
            Taken taken = chosen(request, whole);
            Optional<ClassShard> shard = request.shard().map(part -> shard(part, whole));
            ClassNotes.of(request, whole).forEach(progress::noted);
            noteLeftOut(request, progress);
            shard.ifPresent(part -> progress.noted("This is part " + part.number() + " of " + part.count() + ": "
                    + taken.submissions().size() + " of " + part.names().size() + " submissions."));
            CourseMarks.noteUnknownTimes(request, taken.submissions(), progress);
            return grade(request, exercises, taken, shard, progress);
        } catch (NothingToGradeException
                | CourseNotReadyException
                | CompilerMissingException
                | SandboxUnavailableException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UsageException(
                    "The JDK that runs Speedup, or Speedup itself, cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageException("Interrupted before the first submission was graded.", e);
        }
    }

    /** Says which exercises are left out for this Java, where nobody has said which are wanted. */
    private void noteLeftOut(GradeRequest request, GradingListener progress) {
        if (request.only().isEmpty() && request.course().isEmpty()) {
            catalogue
                    .get()
                    .onNewerJava()
                    .forEach(exercise ->
                            progress.noted(NewerJava.reason(exercise) + " It is left out, and counts for nothing."));
        }
    }

    /** The submissions that are asked for. What they are called depends on the others, so all have been found. */
    private static Taken chosen(GradeRequest request, Taken whole) {
        Set<String> wanted = request.submissions();
        if (request.shard().isPresent()) {
            return new Taken(request.shard().get().of(whole.submissions()), whole.authors(), whole.said());
        }
        if (wanted.isEmpty()) {
            return whole;
        }
        List<Submission> chosen = whole.submissions().stream()
                .filter(submission -> wanted.contains(submission.name()))
                .toList();
        Set<String> there = chosen.stream().map(Submission::name).collect(Collectors.toSet());
        List<String> gone =
                wanted.stream().filter(name -> !there.contains(name)).sorted().toList();
        if (!gone.isEmpty()) {
            throw new UsageException("There is no submission "
                    + gone.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", ")) + " any more in "
                    + request.paths().stream().map(Path::toString).collect(Collectors.joining(", "))
                    + ", so nothing was graded, and the report stays as it is. Put the files back where they were"
                    + " graded before.");
        }
        return new Taken(chosen, whole.authors(), whole.said());
    }

    private static ClassShard shard(ShardChoice part, Taken whole) {
        return new ClassShard(
                part.number(),
                part.count(),
                Host.here().name(),
                whole.submissions().stream().map(Submission::name).toList());
    }

    /** Where this run writes: that may be beside the submissions, and is none of them. */
    static Set<Path> reports(GradeRequest request) {
        return request.cache().stream()
                .map(CacheOptions::folder)
                .flatMap(folder ->
                        request.shard().isPresent() ? Stream.of(folder, folder.getParent()) : Stream.of(folder))
                .flatMap(folder -> Stream.of(folder, folder.resolve(VerdictCache.FOLDER_NAME)))
                .collect(Collectors.toSet());
    }

    private Gradebook grade(
            GradeRequest request,
            List<Exercise<?, ?, ?>> exercises,
            Taken taken,
            Optional<ClassShard> shard,
            GradingListener progress)
            throws SandboxUnavailableException, IOException, InterruptedException {
        List<AddedLesson> added = catalogue.get().added();
        GradingEnvironment opened;
        try {
            opened = GradingEnvironment.open(home, added, request);
        } catch (SandboxUnavailableException e) {
            if (request.sandbox() != SandboxChoice.OWN_WORK) {
                throw e;
            }
            return LocalPractice.grade(home, added, request, exercises, taken.submissions(), e, progress);
        }
        try (GradingEnvironment local = opened;
                CompiledReferences references = CompiledReferences.open(local.settings())) {
            local.notes().forEach(progress::noted);
            VerdictCache cache = LocalVerdictCache.open(request, local, exercises, progress);
            Grader grader = new Grader(local.settings(), exercises, progress, cache, references, Clock.systemUTC());
            return new Gradebook(
                    CourseMarks.conditions(request, local.conditions()),
                    CourseMarks.mark(request, taken.submissions(), grader.grade(taken.submissions())),
                    taken.authors(),
                    shard);
        }
    }
}
