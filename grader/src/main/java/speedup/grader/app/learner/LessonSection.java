package speedup.grader.app.learner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.Course;

/**
 * A section of a lesson's text.
 *
 * @param file the text, relative to the project's root
 * @param title the section's heading
 */
record LessonSection(String file, String title) {

    private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");

    /** The section that leads to an exercise: the first one with a link to the answer's file. */
    static Optional<LessonSection> of(Path home, Exercise<?, ?, ?> exercise) {
        String file = Course.moduleFolder(Exercises.lesson(exercise)) + "/README.md";
        try {
            String text = Files.readString(home.resolve(file));
            int link = text.indexOf("](src/main/java/" + exercise.answerFile());
            return HEADING.matcher(text)
                    .results()
                    .filter(heading -> heading.start() < link)
                    .reduce((earlier, later) -> later)
                    .map((MatchResult heading) ->
                            new LessonSection(file, heading.group(1).strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Where it is, as in a link: the name of a heading is as GitHub makes it. */
    String place() {
        return file + "#"
                + title.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-');
    }
}
