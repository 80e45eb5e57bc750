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
import speedup.grader.judge.ExecutionLimits;
import speedup.grader.judge.ExitWait;
import speedup.grader.sandbox.Sandbox;
import speedup.grader.sandbox.SandboxedCommand;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.TempFiles;

/** Runs a lesson's tests of one exercise against an answer, with JUnit's console launcher. */
public final class LessonTests {

    /** On a quiet machine. */
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(30);

    /** For tests that come before the questions: what takes longer than a few seconds is told sooner by these. */
    public static final Duration LIMIT_BEFORE_QUESTIONS = Duration.ofSeconds(15);

    /** By the wall clock, so it has to do for a busy machine as well; a right answer needs less than a second. */
    private static final String LIMIT_OF_A_TEST = "8s";

    /** Of tests that time, which are for a learner's own machine. */
    static final String LEFT_OUT_TAG = "speedup";

    private static final String MAIN_CLASS = "org.junit.platform.console.ConsoleLauncher";

    /** The report stays in the sandbox's own folder until the JVM has ended, then goes out through one file. */
    private static final String RUN_THEN_HAND_OUT =
            "out=$1; shift; \"$@\" --reports-dir=\"$TMPDIR/tests\"; cat \"$TMPDIR/tests/TEST-junit-jupiter.xml\" > \"$out\"";

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
                            TestMethods.of(testClass(exercise), classPath).tests());
                }
            }
            TestMethods methods = TestMethods.of(testClass(exercise), classPath);
            TestReport read = JUnitXml.read(report);
            return new TestReport(SourceOrder.sort(read.results(), methods.all()), read.note(), false, methods.tests());
        } finally {
            Files.deleteIfExists(report);
        }
    }

    private static String testClass(Exercise<?, ?, ?> exercise) {
        return exercise.answerClassName() + "Test";
    }

    private static List<String> command(
            Exercise<?, ?, ?> exercise, ExecutionLimits limits, List<Path> classPath, Path report) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", RUN_THEN_HAND_OUT, "tests", report.toString()));
        command.addAll(limits.javaCommand()
                .options("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .classPath(classPath)
                .main(
                        MAIN_CLASS,
                        "execute",
                        "--disable-banner",
                        "--details=none",
                        "--exclude-tag=" + LEFT_OUT_TAG,
                        "--config=junit.jupiter.execution.timeout.default=" + LIMIT_OF_A_TEST,
                        "--config=junit.jupiter.execution.timeout.thread.mode.default=SEPARATE_THREAD",
                        "--select-class=" + testClass(exercise)));
        return command;
    }
}
