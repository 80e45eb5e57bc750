package speedup.grader.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import speedup.exercise.Exercise;
import speedup.grader.course.LessonSections.Section;
import speedup.lesson.Lesson;

/** The text of a lesson, section by section: each begins with a heading behind {@code ##}. */
final class LessonText {

    private static final Pattern HEADING = Pattern.compile("## (.+)");

    private final Map<Section, StringBuilder> sections = new LinkedHashMap<>();

    /**
     * A text.
     *
     * @param file what it is called, relative to the checkout or the students' copy
     * @param content all of it
     */
    LessonText(String file, String content) {
        StringBuilder current = new StringBuilder();
        for (String line : content.lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                Section section = new Section(heading.group(1).strip(), file);
                current = sections.computeIfAbsent(section, any -> new StringBuilder());
            } else {
                current.append(line).append('\n');
            }
        }
    }

    /**
     * The text in the jar of a lesson; without any section if it has none.
     *
     * @throws IOException if the jar cannot be read
     */
    static LessonText of(AddedLesson added) throws IOException {
        byte[] content = added.jar().text().orElse(new byte[0]);
        return new LessonText(fileOf(added.lesson()), new String(content, StandardCharsets.UTF_8));
    }

    /** What the text of a lesson is called, relative to the checkout or the students' copy. */
    static String fileOf(Lesson lesson) {
        return Course.moduleFolder(lesson.name()) + "/README.md";
    }

    /** The section that sets an exercise: the first that links the answer's file, else the exercise's id. */
    Optional<Section> setting(Exercise<?, ?, ?> exercise) {
        return first(content -> content.contains("](src/main/java/" + exercise.answerFile() + ")"))
                .or(() -> first(content -> content.contains("[`" + exercise.id() + "`](")));
    }

    /** Those of these headings, in their order, that are there. */
    List<Section> called(List<String> headings) {
        return headings.stream()
                .flatMap(heading -> sections.keySet().stream()
                        .filter(section -> section.heading().equals(heading)))
                .toList();
    }

    private Optional<Section> first(Predicate<String> condition) {
        return sections.entrySet().stream()
                .filter(section -> condition.test(section.getValue().toString()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
