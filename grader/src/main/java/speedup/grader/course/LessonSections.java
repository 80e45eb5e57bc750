package speedup.grader.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import speedup.exercise.Exercise;
import speedup.lesson.Lesson;

/**
 * In which sections of the lessons' texts an exercise is set: those that have a line which starts with "Exercise" in
 * bold, and links its id.
 */
public final class LessonSections {

    private static final Pattern HEADING = Pattern.compile("#{2,} (.+)");
    private static final String EXERCISE = "**Exercise";
    private static final Pattern ID = Pattern.compile("\\[`([a-z]+/[a-z-]+)`]\\(");

    private final Map<String, Exercise<?, ?, ?>> exercises = new LinkedHashMap<>();
    private final Map<String, List<Section>> sections;

    private LessonSections(LessonLibrary library, Map<String, List<Section>> sections) {
        library.exercises().forEach(exercise -> exercises.put(exercise.id(), exercise));
        this.sections = sections;
    }

    /**
     * A section of a text.
     *
     * @param heading its heading
     * @param file the text, relative to the checkout
     */
    public record Section(String heading, String file) {}

    /** No section is known. */
    public static LessonSections none() {
        return new LessonSections(LessonLibrary.ofClassPath(), Map.of());
    }

    /**
     * The sections of the texts in a checkout. A text that is missing or cannot be read has none: it is only advice.
     *
     * @param library the lessons
     */
    public static LessonSections in(Path home, LessonLibrary library) {
        Map<String, List<Section>> found = new LinkedHashMap<>();
        for (Lesson lesson : library.lessons().all()) {
            String file = Course.moduleFolder(lesson.name()) + "/README.md";
            add(lines(home.resolve(file)), file, found);
        }
        return new LessonSections(library, found);
    }

    /** An exercise of these lessons, or nothing. */
    public Optional<Exercise<?, ?, ?>> exercise(String id) {
        return Optional.ofNullable(exercises.get(id));
    }

    /** Where an exercise is set, in the order of the lessons. */
    public List<Section> of(String exerciseId) {
        return List.copyOf(sections.getOrDefault(exerciseId, List.of()));
    }

    private static List<String> lines(Path text) {
        try {
            return Files.readAllLines(text);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void add(List<String> lines, String file, Map<String, List<Section>> found) {
        String heading = "";
        for (String line : lines) {
            Matcher title = HEADING.matcher(line);
            if (title.matches()) {
                heading = title.group(1).strip();
            } else if (line.startsWith(EXERCISE) && !heading.isEmpty()) {
                Section section = new Section(heading, file);
                ID.matcher(line)
                        .results()
                        .forEach(id -> found.computeIfAbsent(id.group(1), any -> new ArrayList<>())
                                .add(section));
            }
        }
    }
}
