package speedup.grader.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import speedup.exercise.Exercise;
import speedup.jvm.JavaCommand;

/** Runs a lesson's tests of one exercise against a user's own answer, on a system that has no sandbox. */
public final class PracticeTests {

    private PracticeTests() {}

    /**
     * Runs the tests, those tagged {@code speedup} apart.
     *
     * @param java the command of a JVM, up to the class path
     * @param classPath the answer's classes, then the lesson's tests and libraries
     * @param folder an empty folder for what they write
     * @param limit how long they may take
     * @throws IOException if no JVM can be started, or the folder cannot be used
     */
    public static TestReport run(
            Exercise<?, ?, ?> exercise, JavaCommand java, List<Path> classPath, Path folder, Duration limit)
            throws IOException, InterruptedException {
        Path reports = folder.resolve("reports");
        List<String> command = JUnitCommand.of(exercise, java, classPath, List.of("--reports-dir=" + reports));
        TestMethods methods = TestMethods.of(JUnitCommand.testClass(exercise), classPath);
        if (!PracticeJvm.run(command, folder, limit)) {
            return TestReport.timedOut(
                    "The lesson's tests did not end within " + limit.toSeconds() + " s.", methods.tests());
        }
        Path report = reports.resolve(JUnitCommand.REPORT);
        if (!Files.exists(report)) {
            return TestReport.without("The lesson's tests ended without a report: something ended their JVM.");
        }
        TestReport read = JUnitXml.read(report);
        return new TestReport(SourceOrder.sort(read.results(), methods.all()), read.note(), false, methods.tests());
    }
}
