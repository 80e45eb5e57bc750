package speedup.grader.coursefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import speedup.grader.course.LessonJarException;
import speedup.grader.course.LessonLibrary;
import speedup.grader.text.UntrustedText;

/** The lessons that a course file names: jars, relative to the folder that it stands in. */
final class CourseLessons {

    private static final int SHOWN = 200;

    private CourseLessons() {}

    /**
     * Adds them to a library.
     *
     * @param file the course file
     * @return what is wrong with them
     */
    static List<CourseFileProblem> add(YamlTree tree, Path file, LessonLibrary library) {
        List<CourseFileProblem> problems = new ArrayList<>();
        Map<Path, TextPlace> seen = new HashMap<>();
        JsonNode list = tree.root().path("lessons");
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            if (list.get(i).isTextual()) {
                TextPlace place = tree.value("/lessons/" + i);
                add(list.get(i).asText(), place, file, seen, library, problems);
            }
        }
        return problems;
    }

    private static void add(
            String named,
            TextPlace place,
            Path file,
            Map<Path, TextPlace> seen,
            LessonLibrary library,
            List<CourseFileProblem> problems) {
        try {
            Path jar = file.toAbsolutePath().resolveSibling(named).normalize();
            TextPlace earlier = seen.putIfAbsent(jar, place);
            if (earlier != null) {
                problems.add(new CourseFileProblem(
                        place,
                        UntrustedText.line(named, SHOWN) + " stands in the list a second time; the first is in line "
                                + earlier.line() + ". Leave one of them out."));
                return;
            }
            library.add(jar);
        } catch (InvalidPathException e) {
            problems.add(new CourseFileProblem(
                    place, "\"lessons\" has " + UntrustedText.line(named, SHOWN) + ", which is no path of a file."));
        } catch (LessonJarException e) {
            problems.add(new CourseFileProblem(place, String.valueOf(e.getMessage())));
        }
    }
}
