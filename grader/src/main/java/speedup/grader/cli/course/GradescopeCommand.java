package speedup.grader.cli.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import speedup.grader.app.SandboxChoice;
import speedup.grader.app.UsageException;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.cli.options.CourseOption;
import speedup.grader.cli.options.OnlyOption;
import speedup.grader.cli.options.SandboxOption;
import speedup.grader.course.AddedLesson;
import speedup.grader.course.LessonLibrary;
import speedup.grader.coursefile.CourseFile;
import speedup.grader.release.GradescopeAutograder;
import speedup.grader.release.ReleaseException;
import speedup.grader.text.FileProblem;

/** Makes the autograder for Gradescope. */
@Command(
        name = "gradescope",
        description = "Makes the zip that Gradescope takes for an autograder: the course, without solutions, and the"
                + " scripts that build it and grade a submission.",
        mixinStandardHelpOptions = true)
public final class GradescopeCommand implements Callable<Integer> {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_.-]+");

    private final CommandContext context;

    @Parameters(paramLabel = "FILE.zip", description = "The file to write. One that is there is replaced.")
    private Path file = Path.of("");

    @Option(
            names = "--course",
            paramLabel = "FILE",
            description =
                    "The course file to mark by. It goes into the zip, with the lessons' jars that it names, which"
                            + " have to be in its folder.")
    private Optional<Path> courseFile = Optional.empty();

    @Mixin
    private final OnlyOption only = new OnlyOption();

    @Mixin
    private final SandboxOption sandbox = new SandboxOption();

    public GradescopeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".zip") || Files.isDirectory(file)) {
            throw new UsageException(
                    "Gradescope takes a zip: give the name of a file that ends with .zip, not " + file + ".");
        }
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            int files = autograder().writeTo(file, options());
            context.terminal()
                    .print(List.of(
                            "The autograder for Gradescope: " + file + ", " + files + " files.",
                            "Next: upload it as the assignment's autograder, and test it with a submission that you"
                                    + " know the marks of."));
            return ExitCode.ALL_PASSED.code();
        } catch (ReleaseException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UsageException("The autograder " + file + " could not be written: " + FileProblem.of(e), e);
        }
    }

    private GradescopeAutograder autograder() {
        if (courseFile.isEmpty()) {
            return new GradescopeAutograder(context.home(), context.library().ownExercises());
        }
        Path given = courseFile.get();
        if (!PLAIN_NAME.matcher(String.valueOf(given.getFileName())).matches()) {
            throw new UsageException(
                    "--course " + given + ": call the file course.yml, or by another name of the letters a"
                            + " to z, digits, dots, hyphens and underscores. Its name gets into a script.");
        }
        CourseFile course = CourseOption.read(given, context);
        CourseOption.requireInCourse(only.ids(context), course);
        Path ofCheckout = context.home().toAbsolutePath().normalize().resolve(LessonLibrary.FOLDER);
        List<AddedLesson> lessons = context.library().added().stream()
                .filter(added -> !added.jar().file().startsWith(ofCheckout) || isMarked(added, course))
                .toList();
        return GradescopeAutograder.marking(context.home(), context.library().ownExercises(), given, lessons);
    }

    private static boolean isMarked(AddedLesson lesson, CourseFile course) {
        return lesson.exercises().stream().anyMatch(exercise -> course.ids().contains(exercise.id()));
    }

    private List<String> options() {
        List<String> options = new ArrayList<>();
        Set<String> ids = only.ids(context);
        if (!ids.isEmpty()) {
            options.addAll(List.of("--only", String.join(",", ids)));
        }
        if (sandbox.choice() != SandboxChoice.AUTO) {
            options.addAll(List.of("--sandbox", sandbox.choice().toString()));
        }
        return options;
    }
}
