package speedup.grader.cli.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import speedup.grader.app.UsageException;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.coursefile.CourseFile;

/** The options of a learner's commands that say which lessons there are beside those of the course. */
public final class KnownLessons {

    @Mixin
    private final LessonOption lessons = new LessonOption();

    @Option(
            names = "--course",
            paramLabel = "FILE",
            description =
                    "A course file: the lessons in jars that it names are known too, and what comes next is one of"
                            + " its exercises.")
    private Optional<Path> course = Optional.empty();

    /**
     * Adds the lessons to those that the command knows, before it asks for any.
     *
     * @return the ids of the course file's exercises, in its order; none without a course file
     * @throws UsageException if a jar or the course file cannot be used
     */
    public List<String> addTo(CommandContext context) {
        lessons.addTo(context);
        return course.map(file -> CourseOption.read(file, context))
                .map(CourseFile::ids)
                .orElse(List.of());
    }
}
