package speedup.grader.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.lesson.Cause;
import speedup.lesson.Lesson;

/**
 * Which sections of the lessons' texts to read: the one that sets an exercise, and those that explain why an answer is too
 * slow.
 */
public final class LessonSections {

    private final Map<String, Exercise<?, ?, ?>> exercises = new LinkedHashMap<>();
    private final Map<String, Lesson> lessons = new LinkedHashMap<>();
    private final Map<String, LessonText> texts;

    private LessonSections(LessonLibrary library, Map<String, LessonText> texts) {
        library.exercises().forEach(exercise -> exercises.put(exercise.id(), exercise));
        library.exercisesOnNewerJava().forEach(exercise -> exercises.put(exercise.id(), exercise));
        library.lessons().all().forEach(lesson -> lessons.put(lesson.name(), lesson));
        this.texts = texts;
    }

    /**
     * A section of a text.
     *
     * @param heading its heading
     * @param file the text, relative to the checkout or the students' copy
     */
    public record Section(String heading, String file) {

        /** Where it is, as in a link: the name of a heading is as GitHub makes it. */
        public String place() {
            return file + "#"
                    + heading.toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N} _-]", "")
                            .replace(' ', '-');
        }
    }

    /** No section is known. */
    public static LessonSections none() {
        return new LessonSections(LessonLibrary.ofClassPath(), Map.of());
    }

    /**
     * The sections of the texts in a checkout, and of those in the jars of lessons that it has no text of. A text that is
     * missing or cannot be read has none: it is only advice.
     *
     * @param library the lessons
     */
    public static LessonSections in(Path home, LessonLibrary library) {
        Map<String, LessonText> texts = new LinkedHashMap<>();
        for (AddedLesson added : library.added()) {
            ofJar(added).ifPresent(text -> texts.put(added.lesson().name(), text));
        }
        for (Lesson lesson : library.lessons().all()) {
            ofCheckout(home, lesson).ifPresent(text -> texts.put(lesson.name(), text));
        }
        return new LessonSections(library, texts);
    }

    private static Optional<LessonText> ofCheckout(Path home, Lesson lesson) {
        String file = LessonText.fileOf(lesson);
        try {
            return Optional.of(new LessonText(file, Files.readString(home.resolve(file))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<LessonText> ofJar(AddedLesson added) {
        try {
            return Optional.of(LessonText.of(added));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** An exercise of these lessons, or nothing. */
    public Optional<Exercise<?, ?, ?>> exercise(String id) {
        return Optional.ofNullable(exercises.get(id));
    }

    /** The section that sets an exercise. */
    public Optional<Section> of(String exerciseId) {
        return exercise(exerciseId).flatMap(exercise -> text(exercise).flatMap(text -> text.setting(exercise)));
    }

    /**
     * The section that explains to the one who did an exercise why the answer is too slow: one that the lesson states for
     * the cause, and the one that sets the exercise if that is among them, or if the lesson states none.
     */
    public Optional<Section> about(String exerciseId, Cause cause) {
        Optional<Section> setting = of(exerciseId);
        List<Section> stated =
                exercise(exerciseId).map(exercise -> stated(exercise, cause)).orElse(List.of());
        return setting.filter(stated::contains)
                .or(() -> stated.stream().findFirst())
                .or(() -> setting);
    }

    /** Those that are in the text: it may have been rewritten. */
    private List<Section> stated(Exercise<?, ?, ?> exercise, Cause cause) {
        List<String> headings = Optional.ofNullable(lessons.get(Exercises.lesson(exercise))).stream()
                .flatMap(lesson -> lesson.sectionsByCause().getOrDefault(cause, List.of()).stream())
                .toList();
        return text(exercise).map(text -> text.called(headings)).orElse(List.of());
    }

    private Optional<LessonText> text(Exercise<?, ?, ?> exercise) {
        return Optional.ofNullable(texts.get(Exercises.lesson(exercise)));
    }
}
