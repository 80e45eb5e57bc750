package speedup.grader.cli.options;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import speedup.grader.app.UsageException;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.course.LessonJarException;

/** The option {@code --lesson} of every command that works on lessons that stand in jars. */
public final class LessonOption {

    @Option(
            names = "--lesson",
            paramLabel = "JAR",
            description =
                    "A lesson in a jar of its own, beside those of the course. For several, give it several times."
                            + " Code in it is run with your rights: take it from whom you trust.")
    private List<Path> jars = List.of();

    /** The jars that were given, as they were typed. */
    public List<Path> jars() {
        return jars;
    }

    /**
     * Adds the lessons to those that the command knows, before it asks for any.
     *
     * @throws UsageException if one is no jar of a lesson, or if its name is taken
     */
    public void addTo(CommandContext context) {
        for (Path jar : jars) {
            try {
                context.library().add(jar);
            } catch (LessonJarException e) {
                throw new UsageException("--lesson: " + e.getMessage(), e);
            }
        }
    }
}
