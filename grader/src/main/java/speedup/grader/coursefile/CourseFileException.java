package speedup.grader.coursefile;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import speedup.grader.text.UntrustedText;

/** A course file that cannot be used. The message has a line for each problem, with its place, in their order. */
public final class CourseFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 50;
    private static final int LONGEST_LINE = 600;

    CourseFileException(Path file, List<CourseFileProblem> problems) {
        super(text(file, problems));
    }

    private static String text(Path file, List<CourseFileProblem> problems) {
        List<String> lines = problems.stream()
                .sorted(Comparator.comparing(CourseFileProblem::place))
                .map(problem -> file + ":" + problem.place().line() + ":"
                        + problem.place().column() + ": " + UntrustedText.line(problem.text(), LONGEST_LINE))
                .distinct()
                .toList();
        return UntrustedText.first(lines, MOST_SHOWN).stream().collect(Collectors.joining("\n"));
    }
}
