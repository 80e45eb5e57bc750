package speedup.grader.app.local;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.cache.ContentHash;
import speedup.grader.grading.GradingSettings;
import speedup.grader.grading.GradingSettings.ExplanationLevel;
import speedup.lesson.Lesson;
import speedup.lesson.Lessons;

/**
 * The code that verdicts depend on: that of the grader, which all of them do, and that of a lesson, which those on its
 * exercises do. So a change in one lesson leaves the verdicts on another as they are.
 */
final class GradingCode {

    private final GradingSettings settings;
    private final Set<Path> lessons;
    private final Map<String, String> hashes = new HashMap<>();

    /**
     * The code of a run.
     *
     * @param exercises those that are graded
     */
    GradingCode(GradingSettings settings, List<Exercise<?, ?, ?>> exercises) {
        this(settings, exercises, Lessons.load().all());
    }

    /** Lessons without an exercise in the run stand on the grader's class path too, and are not part of the grader. */
    GradingCode(GradingSettings settings, List<Exercise<?, ?, ?>> exercises, List<Lesson> lessons) {
        this.settings = settings;
        this.lessons = Stream.concat(exercises.stream(), lessons.stream())
                .flatMap(each -> place(each.getClass()).stream())
                .collect(Collectors.toSet());
    }

    /**
     * Adds the grader's own code, and that of its libraries.
     *
     * @throws IOException if it cannot be read
     */
    void addGrader(ContentHash hash) throws IOException {
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (Files.exists(path) && !lessons.contains(path.toRealPath())) {
                hash.with(path);
            }
        }
    }

    /**
     * A hash of what an answer to the exercise is compiled against, run with, timed beside and judged by, the grader left
     * aside.
     *
     * @throws IOException if it cannot be read
     */
    String of(Exercise<?, ?, ?> exercise) throws IOException {
        String lesson = ofLesson(exercise);
        Optional<Path> own = settings.course().ownAnswer(exercise);
        return own.isPresent() ? new ContentHash().with(lesson).with(own.get()).hex() : lesson;
    }

    /** Read once for all exercises of a lesson: its libraries are large. */
    private String ofLesson(Exercise<?, ?, ?> exercise) throws IOException {
        String lesson = Exercises.lesson(exercise);
        Set<Path> code = new LinkedHashSet<>(
                settings.explanation() == ExplanationLevel.NOTHING && !settings.creditsTests(exercise)
                        ? settings.course().answerClassPath(lesson)
                        : settings.course().testClassPath(lesson));
        place(exercise.getClass()).ifPresent(code::add);
        String known = hashes.get(code.toString());
        if (known != null) {
            return known;
        }
        ContentHash hash = new ContentHash();
        for (Path path : code) {
            hash.with(path);
        }
        String hex = hash.hex();
        hashes.put(code.toString(), hex);
        return hex;
    }

    /** The archive or folder that a class was loaded from, which is where the judge has an exercise from. */
    private static Optional<Path> place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()).toRealPath());
        } catch (URISyntaxException | IOException e) {
            return Optional.empty();
        }
    }
}
