package speedup.grader.cli.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.app.Catalogue;
import speedup.grader.app.UsageException;
import speedup.grader.app.verification.ExerciseVerification;
import speedup.grader.app.verification.ExerciseVerification.Result;
import speedup.grader.app.verification.VerifiedAnswer;
import speedup.grader.app.verification.VerifiedAnswer.Finding;
import speedup.grader.cli.context.CommandContext;
import speedup.grader.cli.context.ExitCode;
import speedup.grader.cli.options.CoresOption;
import speedup.grader.cli.options.LessonOption;
import speedup.grader.cli.options.SandboxOption;
import speedup.grader.course.Course;
import speedup.grader.report.ProgressLine;
import speedup.grader.text.TextStyle;

/** Checks exercises by the answers that the course has itself. */
@Command(
        name = "verify-lesson",
        description = {
            "Checks exercises by the course's own answers: each starter compiles and is not attempted, each reference"
                    + " answer passes with room above the bar, and each wrong answer gets what its expected.properties"
                    + " says.",
            "For authors of exercises."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 all is as expected, 1 something is not, 3 this machine could not tell everything, 4 as 1 and",
            "something else could not be told."
        })
public final class VerifyLessonCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            arity = "0..*",
            paramLabel = "LESSON|ID",
            description = "Lessons, such as threads, or exercises, such as threads/sum or sum. Default: those"
                    + " that --lesson names, else all lessons.")
    private List<String> names = List.of();

    @Option(
            names = "--without-clock",
            description = "Let speed decide nothing, on a machine that is busy: reference answers have to be right, and"
                    + " wrong answers that only a clock can tell are left out.")
    private boolean withoutClock;

    @Mixin
    private final LessonOption lessons = new LessonOption();

    @Mixin
    private final SandboxOption sandbox = new SandboxOption();

    @Mixin
    private final CoresOption cores = new CoresOption();

    public VerifyLessonCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        lessons.addTo(context);
        if (lessons.jars().isEmpty() && !Files.isDirectory(context.home().resolve(Course.OWN_ANSWERS))) {
            throw new UsageException(context.home() + " has no folder " + Course.OWN_ANSWERS + ", so it is a students'"
                    + " copy of the course, without answers to check. Run this in the course's own checkout.");
        }
        List<VerifiedAnswer> answers = new ArrayList<>();
        int leftOut = 0;
        ExerciseVerification verification = new ExerciseVerification(
                context.home(),
                context.library(),
                context.grading(),
                new ExerciseVerification.Settings(sandbox.choice(), cores.count(), !withoutClock));
        for (Exercise<?, ?, ?> exercise : exercises()) {
            Result result = verify(exercise, verification);
            answers.addAll(result.answers());
            leftOut += result.leftOut();
            // All exercises may take an hour: whoever waits sees what is known.
            context.terminal().print(VerificationTable.lines(result.answers(), style()));
        }
        context.terminal().print(VerificationTable.summary(answers, leftOut, style()));
        return exitCode(answers).code();
    }

    private Result verify(Exercise<?, ?, ?> exercise, ExerciseVerification verification) {
        try (ProgressLine progress = context.terminal().progressLine()) {
            return verification.verify(exercise, progress);
        }
    }

    private TextStyle style() {
        return context.terminal().style();
    }

    private List<Exercise<?, ?, ?>> exercises() {
        Catalogue catalogue = context.catalogue().get();
        if (names.isEmpty()) {
            return lessons.jars().isEmpty() ? catalogue.all() : ofJars();
        }
        Map<String, Exercise<?, ?, ?>> chosen = new LinkedHashMap<>();
        for (String name : names) {
            List<Exercise<?, ?, ?>> ofLesson = catalogue.all().stream()
                    .filter(exercise -> Exercises.lesson(exercise).equals(name))
                    .toList();
            (ofLesson.isEmpty() ? List.<Exercise<?, ?, ?>>of(exercise(catalogue, name)) : ofLesson)
                    .forEach(exercise -> chosen.put(exercise.id(), exercise));
        }
        return List.copyOf(chosen.values());
    }

    private List<Exercise<?, ?, ?>> ofJars() {
        Set<Path> jars = lessons.jars().stream()
                .map(jar -> jar.toAbsolutePath().normalize())
                .collect(Collectors.toSet());
        return context.library().added().stream()
                .filter(added -> jars.contains(added.jar().file()))
                .flatMap(added -> added.exercises().stream())
                .toList();
    }

    /** What is typed here may have been meant for a lesson. */
    private static Exercise<?, ?, ?> exercise(Catalogue catalogue, String name) {
        try {
            return catalogue.get(name);
        } catch (UsageException e) {
            String lessons =
                    catalogue.all().stream().map(Exercises::lesson).distinct().collect(Collectors.joining(", "));
            throw new UsageException(e.getMessage() + "\nThe lessons are: " + lessons + ".", e);
        }
    }

    private static ExitCode exitCode(List<VerifiedAnswer> answers) {
        boolean isOpen = answers.stream().anyMatch(answer -> answer.finding() == Finding.OPEN);
        if (answers.stream().anyMatch(answer -> answer.finding() == Finding.NOT_AS_EXPECTED)) {
            return isOpen ? ExitCode.NOT_ALL_PASSED_OR_DECIDED : ExitCode.NOT_ALL_PASSED;
        }
        return isOpen ? ExitCode.INCONCLUSIVE : ExitCode.ALL_PASSED;
    }
}
