package speedup.grader.app.local;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import speedup.exercise.Exercise;
import speedup.grader.app.CacheOptions;
import speedup.grader.app.GradeRequest;
import speedup.grader.cache.ContentHash;
import speedup.grader.cache.VerdictCache;
import speedup.grader.file.AtomicFile;
import speedup.grader.grading.Bars;
import speedup.grader.grading.GradingSettings;
import speedup.grader.progress.GradingListener;
import speedup.grader.verdict.Gradebook.Conditions;

/** The verdicts of earlier runs on this machine that a request may take over. */
final class LocalVerdictCache {

    private LocalVerdictCache() {}

    /**
     * Opens what the request names, and removes what a killed run has left half written there.
     *
     * @throws IOException if the grader, a lesson or the folder cannot be read
     */
    static VerdictCache open(
            GradeRequest request, GradingEnvironment local, List<Exercise<?, ?, ?>> exercises, GradingListener progress)
            throws IOException {
        if (request.cache().isEmpty()) {
            return VerdictCache.none();
        }
        CacheOptions options = request.cache().get();
        AtomicFile.removeDrafts(options.folder());
        AtomicFile.removeDrafts(options.folder().resolve(VerdictCache.FOLDER_NAME));
        ContentHash conditions = conditions(local.conditions(), local.settings());
        GradingCode code = new GradingCode(local.settings(), exercises);
        code.addGrader(conditions);
        return VerdictCache.in(
                options.folder(),
                conditions,
                ofExercises(code, local.settings(), exercises),
                options.fresh(),
                progress::noted);
    }

    /** What the verdicts on each exercise depend on and those on others do not. */
    private static Map<String, String> ofExercises(
            GradingCode code, GradingSettings settings, List<Exercise<?, ?, ?>> exercises) throws IOException {
        Bars bars = settings.bars();
        Map<String, String> own = new HashMap<>();
        for (Exercise<?, ?, ?> exercise : exercises) {
            String bar =
                    bars.own().containsKey(exercise.id()) ? bars.of(exercise).toString() : "";
            String tests = settings.creditsTests(exercise) ? "tests are counted" : "";
            own.put(
                    exercise.id(),
                    new ContentHash()
                            .with(code.of(exercise))
                            .with(bar)
                            .with(tests)
                            .hex());
        }
        return own;
    }

    /** What the report says of the machine, for it says it of every mark, and what a verdict can depend on besides. */
    private static ContentHash conditions(Conditions conditions, GradingSettings settings) {
        return new ContentHash()
                .with(conditions.sandbox())
                .with(conditions.accounting())
                .with(conditions.priority())
                .with(conditions.processor())
                .with(String.valueOf(conditions.cores()))
                .with(conditions.java())
                .with(settings.explanation().name());
    }
}
