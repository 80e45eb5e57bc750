package speedup.grader.cli.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import speedup.grader.app.UsageException;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.cli.options.CourseOption;
import speedup.grader.coursefile.CourseTable;
import speedup.grader.coursefile.CourseTemplate;
import speedup.grader.file.AtomicFile;
import speedup.grader.text.FileProblem;

/** Writes and checks course files, by its subcommands. */
@Command(
        name = "course",
        description = "Writes or checks a course file, which says how a class is marked.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class CourseCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: new or check");
    }

    /** Writes a course file to begin with. */
    @Command(
            name = "new",
            description = "Writes a course file with all exercises and with comments. No file is overwritten.",
            mixinStandardHelpOptions = true)
    public static final class New implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(
                paramLabel = "FILE",
                arity = "0..1",
                defaultValue = "course.yml",
                description = "A file that is not there yet. Default: ${DEFAULT-VALUE}.")
        private Path file = Path.of("course.yml");

        public New(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            byte[] text = CourseTemplate.text(context.catalogue().get().all()).getBytes(StandardCharsets.UTF_8);
            try {
                // Whoever makes the file owns the name; the text then takes its place in one step.
                Files.createFile(file);
                AtomicFile.write(file, text);
            } catch (FileAlreadyExistsException e) {
                throw new UsageException(
                        file + " is there already, and no file is overwritten. Name another one, or check it:"
                                + " ./speedup course check " + file,
                        e);
            } catch (IOException e) {
                throw new UsageException("The file " + file + " could not be written: " + FileProblem.of(e) + ".", e);
            }
            context.terminal()
                    .print(List.of(
                            "A course file: " + file + ".", "Next: edit it, then ./speedup course check " + file));
            return ExitCode.ALL_PASSED.code();
        }
    }

    /** Checks a course file and says what it means. */
    @Command(
            name = "check",
            description = "Checks a course file, and says what it means.",
            mixinStandardHelpOptions = true)
    public static final class Check implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "FILE", description = "The course file.")
        private Path file = Path.of("");

        public Check(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            context.terminal()
                    .print(CourseTable.lines(
                            CourseOption.read(file, context), context.terminal().style()));
            return ExitCode.ALL_PASSED.code();
        }
    }
}
