package speedup.grader.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import speedup.exercise.Exercise;
import speedup.grader.Setting.Testing;
import speedup.grader.compile.CompilerMissing;
import speedup.grader.course.CourseNotReady;
import speedup.grader.intake.AnswerFile;
import speedup.grader.intake.Intake;
import speedup.grader.intake.NothingToGrade;
import speedup.grader.intake.Submission;
import speedup.grader.noise.Cell;
import speedup.grader.noise.KnownAnswer;
import speedup.grader.noise.NoiseStudy;
import speedup.grader.noise.Truth;
import speedup.grader.sandbox.SandboxUnavailable;
import speedup.grader.verdict.Status;

/** Studies verdicts on this machine. */
final class LocalNoise implements NoiseService {

    private final Path home;
    private final Supplier<Catalogue> catalogue;

    LocalNoise(Path home, Supplier<Catalogue> catalogue) {
        this.home = home;
        this.catalogue = catalogue;
    }

    @Override
    public List<Cell> study(Request request, Consumer<String> progress) {
        GradeRequest grading = new GradeRequest(
                List.of(request.answers()),
                request.only(),
                SandboxChoice.AUTO,
                Testing.NEVER,
                0,
                OptionalInt.empty(),
                Optional.empty());
        try (LocalSetting local = LocalSetting.open(home, grading)) {
            return new NoiseStudy(local.setting(), request.times(), progress).run(answers(request), request.loads());
        } catch (NothingToGrade | CourseNotReady | CompilerMissing | SandboxUnavailable | IOException e) {
            throw new UserError(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("Interrupted before the study was at its end.", e);
        }
    }

    private List<KnownAnswer> answers(Request request) throws NothingToGrade {
        List<KnownAnswer> answers = new ArrayList<>();
        for (Exercise<?, ?, ?> exercise : catalogue.get().all()) {
            boolean wanted = request.only().isEmpty() || request.only().contains(exercise.id());
            if (wanted && !exercise.requirements().isEmpty()) {
                Path folder = request.answers().resolve(exercise.id().replace('/', '-'));
                answers.addAll(answers(exercise, folder, Status.PASSED, Truth.FAST_ENOUGH));
                answers.addAll(answers(exercise, folder, Status.TOO_SLOW, Truth.TOO_SLOW));
            }
        }
        if (answers.isEmpty()) {
            throw new UserError("There is no answer of known speed in " + request.answers()
                    + ". It needs a folder for each exercise, such as threads-matmul, with submissions that say"
                    + " status=PASSED or status=TOO_SLOW in their expected.properties.");
        }
        return answers;
    }

    private static List<KnownAnswer> answers(Exercise<?, ?, ?> exercise, Path folder, Status status, Truth truth)
            throws NothingToGrade {
        List<KnownAnswer> answers = new ArrayList<>();
        for (Path path : ExpectedStatus.submissions(folder, status)) {
            for (Submission submission : new Intake(List.of(exercise)).read(List.of(path))) {
                AnswerFile file = submission.answers().get(exercise.id());
                if (file != null) {
                    answers.add(new KnownAnswer(exercise, submission.name(), file, truth));
                }
            }
        }
        return answers;
    }
}
