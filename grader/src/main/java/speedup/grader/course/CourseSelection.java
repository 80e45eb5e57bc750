package speedup.grader.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The file in a students' copy that says which exercises its course has: an id in each line, in the order of the course. */
public final class CourseSelection {

    /** Its name, relative to the root of the copy. */
    public static final String FILE_NAME = ".speedup-course";

    private CourseSelection() {}

    /** What to write into the file. */
    public static byte[] content(List<String> ids) {
        return (String.join("\n", ids) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The ids in the file of a copy; none if there is no such file, or if it cannot be read. */
    public static List<String> in(Path home) {
        try {
            return Files.readAllLines(home.resolve(FILE_NAME)).stream()
                    .map(String::strip)
                    .filter(Predicate.not(String::isEmpty))
                    .distinct()
                    .toList();
        } catch (IOException noneOrUnreadable) {
            return List.of();
        }
    }
}
