package speedup.grader.cli.course;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import speedup.exercise.Exercise;
import speedup.grader.app.UsageException;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.cli.options.CourseOption;
import speedup.grader.coursefile.CourseFile;
import speedup.grader.coursefile.CourseWords;
import speedup.grader.release.CoursePlan;
import speedup.grader.release.CoursePlan.PlannedExercise;
import speedup.grader.release.Release;
import speedup.grader.release.ReleaseException;
import speedup.grader.release.ReleaseReport;
import speedup.grader.report.Figures;
import speedup.grader.text.FileProblem;
import speedup.grader.verdict.CourseTerms.ExerciseTerms;

/** Makes the students' copy of the course. */
@Command(
        name = "release",
        description = "Makes the students' copy of the course, without solutions, or brings one up to date.",
        mixinStandardHelpOptions = true)
public final class ReleaseCommand implements Callable<Integer> {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm (xxx)", Locale.ROOT);

    private final CommandContext context;

    @Parameters(
            paramLabel = "DIR",
            description = "A folder that is not there, is empty, or holds an earlier copy. Answers in it are kept.")
    private Path folder = Path.of("");

    @Option(
            names = "--course",
            paramLabel = "FILE",
            description =
                    "The course file: the copy's README lists its exercises, in its order and with their points, and"
                            + " when they are due, and the lessons in jars that it names are in the copy.")
    private Optional<Path> courseFile = Optional.empty();

    public ReleaseCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CoursePlan plan = courseFile.map(this::plan).orElse(CoursePlan.NONE);
        try {
            Release release = new Release(context.home(), context.library().ownExercises(), plan);
            context.terminal().print(lines(release.writeTo(folder)));
            return ExitCode.ALL_PASSED.code();
        } catch (ReleaseException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UsageException(
                    "The copy in " + folder + " could not be made: " + FileProblem.of(e) + ". Start it again: what"
                            + " is there is taken up.",
                    e);
        }
    }

    /** Bars, credit and all else of the file is for who marks. */
    private CoursePlan plan(Path file) {
        CourseFile course = CourseOption.read(file, context);
        Map<String, ExerciseTerms> terms = CourseWords.terms(course, id -> true).exercises().stream()
                .collect(Collectors.toMap(ExerciseTerms::id, Function.identity()));
        List<PlannedExercise> exercises = course.choose(terms::containsKey).stream()
                .map(exercise -> planned(exercise, Objects.requireNonNull(terms.get(exercise.id()))))
                .toList();
        return new CoursePlan(
                course.title(),
                course.due().map(DUE::format),
                exercises,
                context.library().added());
    }

    private static PlannedExercise planned(Exercise<?, ?, ?> exercise, ExerciseTerms terms) {
        return new PlannedExercise(exercise.id(), exercise.title(), Figures.points(terms.points()), terms.bonus());
    }

    private List<String> lines(ReleaseReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("The students' copy: " + folder + ", " + report.files() + " files.");
        if (!report.kept().isEmpty()) {
            lines.add("Kept, since somebody has worked on it: " + String.join(", ", report.kept()));
        }
        if (!report.setAside().isEmpty()) {
            lines.add("Replaced; what was there is kept as: " + String.join(", ", report.setAside()));
        }
        lines.add("Next: cd " + folder + " && ./speedup list");
        return lines;
    }
}
