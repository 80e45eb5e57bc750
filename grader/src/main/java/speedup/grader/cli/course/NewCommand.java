package speedup.grader.cli.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import speedup.grader.app.Catalogue;
import speedup.grader.app.UsageException;
import speedup.grader.authoring.ExerciseNames;
import speedup.grader.authoring.NewExercise;
import speedup.grader.authoring.NewExerciseException;
import speedup.grader.authoring.NewLesson;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.text.FileProblem;

/** Writes a new exercise to begin with. */
@Command(
        name = "new",
        description =
                "Writes a new exercise: a small one that works, to be replaced part by part. It goes into this checkout,"
                        + " or with --lesson into a lesson's project of its own. No file is overwritten.",
        mixinStandardHelpOptions = true)
public final class NewCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            paramLabel = "LESSON/NAME",
            description =
                    "The id of the new exercise: a lesson's name, a slash and a name, such as threads/prefix-sum.")
    private String id = "";

    @Option(
            names = "--class",
            paramLabel = "NAME",
            description =
                    "What the interface is called that answers implement; Parallel and it is the name of an answer."
                            + " Default: the exercise's name, such as PrefixSum.")
    private Optional<String> className = Optional.empty();

    @Option(
            names = "--lesson",
            paramLabel = "DIR",
            description =
                    "Write it into the project of a lesson that stands in this folder, outside of the checkout, and"
                            + " the project too if the folder is empty or not there. Maven builds it to a jar for"
                            + " './speedup grade --lesson'.")
    private Optional<Path> project = Optional.empty();

    public NewCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try {
            if (project.isPresent()) {
                return ofProject(project.get());
            }
            ExerciseNames names = names();
            context.terminal().print(lines(names, new NewExercise(context.home(), names).write()));
            return ExitCode.ALL_PASSED.code();
        } catch (NewExerciseException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UsageException(
                    "The exercise " + id + " could not be written to " + project.orElse(context.home()) + ": "
                            + FileProblem.of(e) + ". Nothing of it is left there.",
                    e);
        }
    }

    private int ofProject(Path folder) throws IOException, NewExerciseException {
        int slash = slash();
        String lesson = id.substring(0, slash);
        if (context.library().lessons().all().stream()
                .anyMatch(each -> each.name().equals(lesson))) {
            throw new UsageException("There is a lesson \"" + lesson + "\" already, and one in a jar has to have a name"
                    + " of its own. Give another one.");
        }
        List<String> files = new NewLesson(folder, lesson).write(id.substring(slash + 1), className);
        List<String> lines = new ArrayList<>();
        lines.add("A new exercise: " + id + ", a small one that works. Written to " + folder + ", or added to:");
        files.forEach(file -> lines.add("  " + file));
        lines.add("Next, once for all lessons: mvn -f " + context.home().resolve("pom.xml")
                + " install -pl common -am -DskipTests");
        lines.add("Then: mvn -f " + folder.resolve("pom.xml") + " package");
        lines.add("Then: ./speedup verify-lesson --lesson " + folder.resolve("target/" + lesson + ".jar"));
        context.terminal().print(lines);
        return ExitCode.ALL_PASSED.code();
    }

    private int slash() {
        int slash = id.indexOf('/');
        if (slash < 0) {
            throw new UsageException(
                    "\"" + id + "\" is no id: give a lesson's name, a slash and a name, such as threads/prefix-sum.");
        }
        return slash;
    }

    private ExerciseNames names() throws NewExerciseException {
        int slash = slash();
        Catalogue catalogue = context.catalogue().get();
        if (catalogue.all().stream().anyMatch(exercise -> exercise.id().equals(id))) {
            throw new UsageException("There is an exercise " + id + " already. Give another name.");
        }
        return ExerciseNames.of(catalogue.lesson(id.substring(0, slash)), id.substring(slash + 1), className);
    }

    private static List<String> lines(ExerciseNames names, List<String> files) {
        List<String> lines = new ArrayList<>();
        lines.add("A new exercise: " + names.id() + ", a small one that works. Written, or added to:");
        files.forEach(file -> lines.add("  " + file));
        lines.add("Next: replace it part by part, as CONTRIBUTING.md says under \"Add an exercise\".");
        return lines;
    }
}
