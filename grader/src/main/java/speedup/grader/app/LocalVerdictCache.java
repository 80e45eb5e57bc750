package speedup.grader.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.cache.ContentHash;
import speedup.grader.cache.VerdictCache;
import speedup.grader.course.Course;
import speedup.grader.file.AtomicFile;
import speedup.grader.grading.Bars;
import speedup.grader.grading.GradingSettings;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.grader.progress.GradingListener;
import speedup.grader.verdict.Gradebook.Conditions;

/** The verdicts of earlier runs on this machine that a request may take over. */
final class LocalVerdictCache {

    private LocalVerdictCache() {}

    /**
     * Opens what the request names, and removes what a killed run has left half written there.
     *
     * @throws IOException if the grader, the course or the folder cannot be read
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
        addCode(conditions, local.settings(), exercises);
        return VerdictCache.in(
                options.folder(), conditions, bars(local.settings().bars()), options.fresh(), progress::noted);
    }

    private static Map<String, String> bars(Bars bars) {
        return bars.own().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, own -> own.getValue().toString()));
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

    /** The grader's own code, and the course's. */
    private static void addCode(ContentHash conditions, GradingSettings settings, List<Exercise<?, ?, ?>> exercises)
            throws IOException {
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (Files.exists(Path.of(entry))) {
                conditions.with(Path.of(entry));
            }
        }
        Course course = settings.course();
        Set<String> lessons = new TreeSet<>();
        for (Exercise<?, ?, ?> exercise : exercises) {
            lessons.add(Exercises.lesson(exercise));
            Optional<Path> reference = course.ownAnswer(exercise);
            if (reference.isPresent()) {
                conditions.with(reference.get());
            }
        }
        for (String lesson : lessons) {
            List<Path> classPath = settings.explanation() == ExplanationLevel.NOTHING
                    ? course.answerClassPath(lesson)
                    : course.testClassPath(lesson);
            for (Path jar : classPath) {
                conditions.with(jar);
            }
        }
    }
}
