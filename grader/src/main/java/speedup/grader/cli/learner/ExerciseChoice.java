package speedup.grader.cli.learner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import speedup.exercise.Exercise;
import speedup.grader.app.Catalogue;
import speedup.grader.app.UsageException;
import speedup.grader.app.learner.NextStep;
import speedup.grader.app.learner.OwnAnswer;
import speedup.grader.cli.context.CommandContext;

/** The exercises that a learner's command works on: those that were typed, or the next open one. */
final class ExerciseChoice {

    private ExerciseChoice() {}

    /**
     * The exercises that were typed, each once; if none was, the next open one, and then says which that is. Nothing if
     * every exercise is passed, which is said too.
     *
     * @param followed the exercises from which the next open one is taken
     * @throws UsageException if one is not known, or is another file than the learner's own
     */
    static List<Exercise<?, ?, ?>> of(List<String> typed, Catalogue followed, CommandContext context) {
        if (typed.isEmpty()) {
            return nextOpen(followed, context).map(List::<Exercise<?, ?, ?>>of).orElse(List.of());
        }
        Map<String, Exercise<?, ?, ?>> byId = new LinkedHashMap<>();
        for (String text : typed) {
            Exercise<?, ?, ?> exercise = named(text, context);
            byId.put(exercise.id(), exercise);
        }
        return List.copyOf(byId.values());
    }

    private static Exercise<?, ?, ?> named(String typed, CommandContext context) {
        Exercise<?, ?, ?> exercise = context.catalogue().get().get(typed);
        new OwnAnswer(context.home(), exercise).requireNamedBy(typed);
        return exercise;
    }

    private static Optional<Exercise<?, ?, ?>> nextOpen(Catalogue catalogue, CommandContext context) {
        Optional<Exercise<?, ?, ?>> next = catalogue.nextOpen(context.progressStore()::isPassed);
        context.terminal()
                .print(next.map(exercise -> List.of("The next open exercise is " + exercise.id() + ".", ""))
                        .orElseGet(() -> List.of(NextStep.after(catalogue, context.progressStore()))));
        return next;
    }
}
