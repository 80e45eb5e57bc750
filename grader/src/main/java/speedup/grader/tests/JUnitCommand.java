package speedup.grader.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import speedup.exercise.Exercise;
import speedup.jvm.JavaCommand;

/** The command line of JUnit's console launcher for the tests of one exercise. */
final class JUnitCommand {

    /** What the launcher calls its report, in the folder that it is given. */
    static final String REPORT = "TEST-junit-jupiter.xml";

    /** Of tests that time, which are for a learner's own machine. */
    static final String LEFT_OUT_TAG = "speedup";

    /** By the wall clock, so it has to do for a busy machine as well; a right answer needs less than a second. */
    private static final String LIMIT_OF_A_TEST = "8s";

    private static final String MAIN_CLASS = "org.junit.platform.console.ConsoleLauncher";

    private JUnitCommand() {}

    static String testClass(Exercise<?, ?, ?> exercise) {
        return exercise.answerClassName() + "Test";
    }

    /**
     * The whole command.
     *
     * @param java the command of a JVM, up to the options that tests ask for
     * @param more arguments of the launcher beside the usual
     */
    static List<String> of(Exercise<?, ?, ?> exercise, JavaCommand java, List<Path> classPath, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of(
                "execute",
                "--disable-banner",
                "--details=none",
                "--exclude-tag=" + LEFT_OUT_TAG,
                "--config=junit.jupiter.execution.timeout.default=" + LIMIT_OF_A_TEST,
                "--config=junit.jupiter.execution.timeout.thread.mode.default=SEPARATE_THREAD",
                "--select-class=" + testClass(exercise)));
        arguments.addAll(more);
        return java.options("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .classPath(classPath)
                .main(MAIN_CLASS, arguments.toArray(String[]::new));
    }
}
