package speedup.grader.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import speedup.exercise.Exercise;
import speedup.grader.Setting;
import speedup.grader.Setting.Explaining;
import speedup.grader.compile.CompilerMissing;
import speedup.grader.course.CourseNotReady;
import speedup.grader.noise.Cell;
import speedup.grader.noise.KnownAnswer;
import speedup.grader.noise.KnownAnswers;
import speedup.grader.noise.KnownAnswers.UnusableAnswers;
import speedup.grader.noise.NoiseStudy;
import speedup.grader.sandbox.SandboxUnavailable;

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
        List<KnownAnswer> answers = answers(request);
        try (LocalSetting local = LocalSetting.open(home, grading(request))) {
            Setting setting = local.setting().within(request.budget());
            return new NoiseStudy(setting, home, request.times(), progress).run(answers, request.loads());
        } catch (CourseNotReady | CompilerMissing | SandboxUnavailable | IOException e) {
            throw new UserError(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("Interrupted before the study was at its end.", e);
        }
    }

    private static GradeRequest grading(Request request) {
        return GradeRequest.atOnce(List.of(request.answers()), request.only(), Explaining.NOTHING, request.cores());
    }

    private List<KnownAnswer> answers(Request request) {
        List<KnownAnswer> answers = new ArrayList<>();
        for (Exercise<?, ?, ?> exercise : catalogue.get().all()) {
            if (request.only().isEmpty() || request.only().contains(exercise.id())) {
                try {
                    answers.addAll(KnownAnswers.of(exercise, request.answers()));
                } catch (UnusableAnswers e) {
                    throw new UserError(String.valueOf(e.getMessage()), e);
                }
            }
        }
        if (answers.isEmpty()) {
            throw new UserError("There is no answer of known speed in " + request.answers()
                    + ". It needs a folder for each exercise, such as threads-matmul, with a source and"
                    + " kinds.properties.");
        }
        return answers;
    }
}
