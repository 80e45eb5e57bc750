package speedup.grader.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine.Option;
import speedup.grader.app.GradeRequest;
import speedup.grader.app.UsageException;
import speedup.grader.app.learner.FileHash;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.coursefile.CourseFile;
import speedup.grader.coursefile.CourseFileException;
import speedup.grader.coursefile.CourseFileReader;
import speedup.grader.text.FileProblem;

/** The option {@code --course}. What is typed beside it wins over what the file says. */
public final class CourseOption {

    @Option(
            names = "--course",
            paramLabel = "FILE",
            description =
                    "The course file, which says what is graded and what it is worth. './speedup course new' writes"
                            + " one. Default: every exercise, with ten points.")
    private Optional<Path> file = Optional.empty();

    private Optional<CourseFile> course = Optional.empty();

    /**
     * Reads the file, if there is one, and adds the lessons that it names to those that the command knows.
     *
     * @throws UsageException if it cannot be read, or if something in it has to be put right
     */
    void read(CommandContext context) {
        course = file.map(given -> read(given, context));
    }

    /**
     * A request as the course file completes it, once it has been {@link #read(CommandContext) read}; the same request if there is none.
     *
     * @param retries what was typed for {@code --retries}
     * @throws UsageException if something in the file, or in how it goes with the request, has to be put right
     */
    GradeRequest complete(GradeRequest request, Optional<Integer> retries, CommandContext context) {
        return course.map(terms -> complete(request, retries, terms, context)).orElse(request);
    }

    private static GradeRequest complete(
            GradeRequest request, Optional<Integer> retries, CourseFile course, CommandContext context) {
        requireInCourse(request.only(), course);
        if (retries.isPresent()) {
            say("--retries", retries.get(), course.retries(), course, context);
        }
        request.cores().ifPresent(typed -> say("--cores", typed, course.cores(), course, context));
        return request.under(
                course,
                retries.isPresent() ? request.retries() : course.retries().orElse(request.retries()),
                request.cores().isPresent() ? request.cores() : course.cores());
    }

    /** Where the file is, if there is one. */
    Optional<Path> file() {
        return file;
    }

    /**
     * The SHA-256 of the file, if there is one.
     *
     * @throws UsageException if it cannot be read
     */
    Optional<String> sha256() {
        return file.map(given -> {
            try {
                return FileHash.of(given);
            } catch (IOException e) {
                throw new UsageException("The course file " + given + " cannot be read: " + FileProblem.of(e) + ".", e);
            }
        });
    }

    private static void say(String option, int typed, OptionalInt inFile, CourseFile course, CommandContext context) {
        if (inFile.isPresent() && inFile.getAsInt() != typed) {
            context.terminal()
                    .warn(option + " " + typed + " counts, and not the " + inFile.getAsInt() + " of " + course.name()
                            + ".");
        }
    }

    /**
     * Checks that a course file has the exercises that were typed.
     *
     * @throws UsageException if it has not
     */
    public static void requireInCourse(Set<String> only, CourseFile course) {
        List<String> outside =
                only.stream().filter(id -> !course.ids().contains(id)).sorted().toList();
        if (!outside.isEmpty()) {
            throw new UsageException("--only " + String.join(",", outside) + ": not in " + course.name()
                    + ". Add it there, or choose among its " + course.ids().size() + " exercises.");
        }
    }

    /**
     * Reads a course file, and adds the lessons that it names.
     *
     * @throws UsageException if it cannot be read, or if something in it has to be put right
     */
    public static CourseFile read(Path file, CommandContext context) {
        try {
            return new CourseFileReader(context.library()).read(file);
        } catch (CourseFileException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UsageException("The course file " + file + " cannot be read: " + FileProblem.of(e) + ".", e);
        }
    }
}
