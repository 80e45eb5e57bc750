package speedup.grader.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import speedup.calibration.Calibrator;
import speedup.exercise.Exercise;
import speedup.grader.Grader;
import speedup.grader.Retries;
import speedup.grader.Setting;
import speedup.grader.compile.CompilerMissing;
import speedup.grader.course.Course;
import speedup.grader.course.CourseNotReady;
import speedup.grader.intake.Intake;
import speedup.grader.intake.NothingToGrade;
import speedup.grader.intake.Submission;
import speedup.grader.judge.Terms;
import speedup.grader.measurement.Budget;
import speedup.grader.progress.Progress;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxLevel;
import speedup.grader.sandbox.SandboxUnavailable;
import speedup.grader.sandbox.Sandboxes;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Gradebook.Conditions;
import speedup.machine.Allowance;
import speedup.machine.Limit.Affinity;
import speedup.machine.Topology;

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
            throw new UserError("The JDK that runs Speedup cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("Interrupted before the first submission was graded.", e);
        }
    }

    private Gradebook grade(
            GradeRequest request, List<Exercise<?, ?, ?>> exercises, List<Submission> submissions, Progress progress)
            throws SandboxUnavailable, IOException, InterruptedException {
        Sandbox sandbox = sandbox(request.sandbox());
        Allowance allowance = Allowance.here();
        int cores = Math.min(allowance.wholeCores(), request.cores().orElse(Integer.MAX_VALUE));
        try (Calibrator calibrator = Calibrator.start(cores)) {
            Setting setting = new Setting(
                    Course.at(home),
                    sandbox,
                    Terms.usual(cpus(allowance, cores), cores),
                    cores,
                    calibrator::measure,
                    Budget.USUAL,
                    Retries.of(request.retries()),
                    request.testing());
            return new Gradebook(
                    conditions(sandbox, cores), new Grader(setting, exercises, progress).grade(submissions));
        }
    }

    private static Sandbox sandbox(SandboxChoice choice) throws SandboxUnavailable {
        return switch (choice) {
            case AUTO -> Sandboxes.best();
            case BUBBLEWRAP -> Sandboxes.of(SandboxLevel.BUBBLEWRAP);
            case NAMESPACES -> Sandboxes.of(SandboxLevel.NAMESPACES);
            case NONE -> Sandboxes.of(SandboxLevel.NONE);
        };
    }

    /** The first so many CPUs that this process may use, or none where all are asked for. */
    private static List<Integer> cpus(Allowance allowance, int cores) {
        List<Integer> allowed = allowance.limits().stream()
                .filter(Affinity.class::isInstance)
                .map(limit -> ((Affinity) limit).cpus().cpus())
                .findFirst()
                .orElseGet(() -> IntStream.range(0, Runtime.getRuntime().availableProcessors())
                        .boxed()
                        .toList());
        return cores < allowed.size() ? allowed.subList(0, cores) : List.of();
    }

    private static Conditions conditions(Sandbox sandbox, int cores) {
        return new Conditions(
                sandbox.level().label(),
                sandbox.accounting().label(),
                Topology.here().processor(),
                cores,
                Runtime.version().toString());
    }
}
