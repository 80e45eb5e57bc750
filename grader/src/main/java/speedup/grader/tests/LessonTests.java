package speedup.grader.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import speedup.exercise.Exercise;
import speedup.grader.judge.process.ExitWait;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.TempFiles;
import speedup.grader.subprocess.ExecutionLimits;

/** Runs a lesson's tests of one exercise against an answer, with JUnit's console launcher. */
public final class LessonTests {

    /** On a quiet machine. */
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(30);

    /** For tests that come before the questions: what takes longer than a few seconds is told sooner by these. */
    public static final Duration LIMIT_BEFORE_QUESTIONS = Duration.ofSeconds(15);

    /** The report stays in the sandbox's own folder until the JVM has ended, then goes out through one file. */
    private static final String RUN_THEN_HAND_OUT =
            "out=$1; shift; \"$@\" --reports-dir=\"$TMPDIR/tests\"; cat \"$TMPDIR/tests/" + JUnitCommand.REPORT
                    + "\" > \"$out\"";

    private LessonTests() {}

    /**
     * Runs the tests, those tagged {@code speedup} apart.
     *
     * @param classPath the answer's classes, then the lesson's tests and libraries
     * @param limit how long they may take on a quiet machine
     * @throws IOException if the sandbox fails
     */
    public static TestReport run(
            Exercise<?, ?, ?> exercise, Sandbox sandbox, ExecutionLimits limits, List<Path> classPath, Duration limit)
            throws IOException, InterruptedException {
        Path report = TempFiles.file();
        try {
            SandboxedCommand command = new SandboxedCommand(
                    command(exercise, limits, classPath, report),
                    Map.of(),
                    Stream.concat(classPath.stream(), limits.javaFiles().stream())
                            .toList(),
                    List.of(report),
                    limits.cpus(),
                    limits.limits());
            try (SandboxedProcess process = sandbox.start(command)) {
                if (!ExitWait.await(process, limit)) {
                    return TestReport.timedOut(
                            "The lesson's tests did not end within " + limit.toSeconds() + " s.",
                            TestMethods.of(JUnitCommand.testClass(exercise), classPath)
                                    .tests());
                }
            }
            TestMethods methods = TestMethods.of(JUnitCommand.testClass(exercise), classPath);
            TestReport read = JUnitXml.read(report);
            return new TestReport(SourceOrder.sort(read.results(), methods.all()), read.note(), false, methods.tests());
        } finally {
            Files.deleteIfExists(report);
        }
    }

    private static List<String> command(
            Exercise<?, ?, ?> exercise, ExecutionLimits limits, List<Path> classPath, Path report) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", RUN_THEN_HAND_OUT, "tests", report.toString()));
        command.addAll(JUnitCommand.of(exercise, limits.javaCommand(), classPath, List.of()));
        return command;
    }
}
