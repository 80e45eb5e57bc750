package speedup.grader.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.exercise.Exercise;
import speedup.grader.cache.VerdictCache;
import speedup.grader.compile.CompilerMissingException;
import speedup.grader.course.CourseNotReadyException;
import speedup.grader.grading.CompiledReferences;
import speedup.grader.grading.Grader;
import speedup.grader.intake.Intake;
import speedup.grader.intake.NothingToGradeException;
import speedup.grader.intake.Taken;
import speedup.grader.progress.GradingListener;
import speedup.grader.roster.RosterMatcher;
import speedup.grader.sandbox.SandboxUnavailableException;
import speedup.grader.verdict.Gradebook;

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
            Taken taken = new Intake(all, exercises).take(request.paths(), request.input(), reports(request));
            taken.notes().forEach(progress::noted);
            request.roster()
                    .map(roster -> RosterMatcher.match(roster, taken.authors()))
                    .ifPresent(match -> match.notes().forEach(progress::noted));
            CourseMarks.noteUnknownTimes(request, taken.submissions(), progress);
            return grade(request, exercises, taken, progress);
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

    /** Where this run writes: that may be beside the submissions, and is none of them. */
    private static Set<Path> reports(GradeRequest request) {
        return request.cache().stream()
                .map(CacheOptions::folder)
                .flatMap(folder -> Stream.of(folder, folder.resolve(VerdictCache.FOLDER_NAME)))
                .collect(Collectors.toSet());
    }

    private Gradebook grade(
            GradeRequest request, List<Exercise<?, ?, ?>> exercises, Taken taken, GradingListener progress)
            throws SandboxUnavailableException, IOException, InterruptedException {
        try (GradingEnvironment local = GradingEnvironment.open(home, request);
                CompiledReferences references = CompiledReferences.open(local.settings())) {
            local.notes().forEach(progress::noted);
            VerdictCache cache = LocalVerdictCache.open(request, local, exercises, progress);
            Grader grader = new Grader(local.settings(), exercises, progress, cache, references);
            return new Gradebook(
                    CourseMarks.conditions(request, local.conditions()),
                    CourseMarks.mark(request, taken.submissions(), grader.grade(taken.submissions())),
                    taken.authors());
        }
    }
}
