package speedup.grader.report.hosting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import speedup.grader.report.export.ExportFormat;

/** A platform that runs the grader, for one submission, and takes the marks back. */
public sealed interface HostingPlatform {

    /**
     * GitHub Actions.
     *
     * @param summary the file for the step's summary; empty if the step has hidden it from the grader
     * @param workspace the folder that paths of annotations are relative to
     */
    record GitHubActions(Optional<Path> summary, Path workspace) implements HostingPlatform {

        /** As the variables of a step tell it. */
        public static GitHubActions of(Map<String, String> variables) {
            return new GitHubActions(
                    value(variables, "GITHUB_STEP_SUMMARY").map(Path::of),
                    Path.of(value(variables, "GITHUB_WORKSPACE").orElse("")));
        }
    }

    /**
     * A container in which a platform waits for a file.
     *
     * @param name the platform's
     * @param format what the file is
     * @param folder where it belongs; it may have to be made
     */
    record GradingContainer(String name, ExportFormat format, Path folder) implements HostingPlatform {

        /** The file that the platform waits for. */
        public Path file() {
            return folder.resolve(format.fileName());
        }
    }

    /**
     * The platform that the grader runs on.
     *
     * @param variables the environment
     * @param root the folder that the platforms' absolute paths begin at
     */
    static Optional<HostingPlatform> find(Map<String, String> variables, Path root) {
        Path autograder = root.resolve("autograder");
        if (Files.isRegularFile(autograder.resolve("submission_metadata.json"))
                && Files.isDirectory(autograder.resolve("results"))) {
            return Optional.of(
                    new GradingContainer("Gradescope", ExportFormat.GRADESCOPE, autograder.resolve("results")));
        }
        Path grade = root.resolve("grade");
        // PrairieLearn itself makes the data, and leaves it to the grader to make the folder for results.
        if (Files.isDirectory(grade.resolve("results")) || Files.isRegularFile(grade.resolve("data/data.json"))) {
            return Optional.of(
                    new GradingContainer("PrairieLearn", ExportFormat.PRAIRIELEARN, grade.resolve("results")));
        }
        return "true".equals(variables.get("GITHUB_ACTIONS"))
                ? Optional.of(GitHubActions.of(variables))
                : Optional.empty();
    }

    private static Optional<String> value(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}
