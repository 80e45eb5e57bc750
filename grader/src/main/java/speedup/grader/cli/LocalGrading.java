package speedup.grader.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import speedup.exercise.Exercise;
import speedup.grader.Grader;
import speedup.grader.compile.CompilerMissing;
import speedup.grader.course.CourseNotReady;
import speedup.grader.intake.Intake;
import speedup.grader.intake.NothingToGrade;
import speedup.grader.intake.Submission;
import speedup.grader.kept.KeptVerdicts;
import speedup.grader.progress.Progress;
import speedup.grader.sandbox.SandboxUnavailable;
import speedup.grader.verdict.Gradebook;

/** Grades on this machine. */
final class LocalGrading implements GradingService {

    private final Path home;
    private final Supplier<Catalogue> catalogue;

    LocalGrading(Path home, Supplier<Catalogue> catalogue) {
        this.home = home;
        this.catalogue = catalogue;
    }

    @Override
    public Gradebook grade(GradeRequest request, Progress progress) {
        List<Exercise<?, ?, ?>> all = catalogue.get().all();
        List<Exercise<?, ?, ?>> exercises = all.stream()
                .filter(exercise -> request.only().isEmpty() || request.only().contains(exercise.id()))
                .toList();
        try {
            List<Submission> submissions = new Intake(all).read(request.paths());
            return grade(request, exercises, submissions, progress);
        } catch (NothingToGrade | CourseNotReady | CompilerMissing | SandboxUnavailable e) {
            throw new UserError(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UserError("The JDK that runs Speedup, or Speedup itself, cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("Interrupted before the first submission was graded.", e);
        }
    }

    private Gradebook grade(
            GradeRequest request, List<Exercise<?, ?, ?>> exercises, List<Submission> submissions, Progress progress)
            throws SandboxUnavailable, IOException, InterruptedException {
        try (LocalSetting local = LocalSetting.open(home, request)) {
            KeptVerdicts kept = LocalKeeping.open(request, local, exercises, progress);
            Grader grader = new Grader(local.setting(), exercises, progress, kept);
            return new Gradebook(local.conditions(), grader.grade(submissions));
        }
    }
}
