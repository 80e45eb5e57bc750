package speedup.grader.app.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import speedup.exercise.Exercise;
import speedup.grader.app.Catalogue;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.StudyService;
import speedup.grader.app.UsageException;
import speedup.grader.compile.CompilerMissingException;
import speedup.grader.course.CourseNotReadyException;
import speedup.grader.grading.CompiledReferences;
import speedup.grader.grading.GradingSettings;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.sandbox.SandboxUnavailableException;
import speedup.grader.study.NoiseStudy;
import speedup.grader.study.ReferenceAnswer;
import speedup.grader.study.ReferenceAnswers;
import speedup.grader.study.ReferenceAnswers.UnusableAnswersException;
import speedup.grader.study.StudyCell;

/** Studies verdicts on this machine. */
public final class LocalStudy implements StudyService {

    private final Path home;
    private final Supplier<Catalogue> catalogue;

    public LocalStudy(Path home, Supplier<Catalogue> catalogue) {
        this.home = home;
        this.catalogue = catalogue;
    }

    @Override
    public List<StudyCell> study(Request request, Consumer<String> progress) {
        List<ReferenceAnswer> answers = answers(request);
        try (GradingEnvironment local =
                GradingEnvironment.open(home, catalogue.get().added(), grading(request))) {
            GradingSettings settings = local.settings().within(request.budget());
            try (CompiledReferences references = CompiledReferences.open(settings)) {
                return new NoiseStudy(settings, references, home, request.times(), progress)
                        .run(answers, request.loads());
            }
        } catch (CourseNotReadyException | CompilerMissingException | SandboxUnavailableException | IOException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageException("Interrupted before the study was at its end.", e);
        }
    }

    private static GradeRequest grading(Request request) {
        return GradeRequest.atOnce(
                List.of(request.answers()), request.only(), ExplanationLevel.NOTHING, request.cores());
    }

    private List<ReferenceAnswer> answers(Request request) {
        List<ReferenceAnswer> answers = new ArrayList<>();
        for (Exercise<?, ?, ?> exercise : catalogue.get().all()) {
            if (request.only().isEmpty() || request.only().contains(exercise.id())) {
                try {
                    answers.addAll(ReferenceAnswers.of(exercise, request.answers()));
                } catch (UnusableAnswersException e) {
                    throw new UsageException(String.valueOf(e.getMessage()), e);
                }
            }
        }
        if (answers.isEmpty()) {
            String wanted = request.only().isEmpty()
                    ? ""
                    : " to " + request.only().stream().sorted().collect(Collectors.joining(" or "));
            throw new UsageException("There is no answer of known speed" + wanted + " in " + request.answers()
                    + ". It needs a folder for each exercise, such as threads-matmul, with a source and"
                    + " kinds.properties.");
        }
        return answers;
    }
}
