package speedup.grader.report.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.report.export.ExportFormat;
import speedup.grader.report.hosting.HostingPlatform.GitHubActions;
import speedup.grader.report.hosting.HostingPlatform.GradingContainer;

class HostingPlatformTest {

    private static final Map<String, String> ACTIONS =
            Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", "/summary", "GITHUB_WORKSPACE", "/repository");

    @TempDir
    Path root;

    private Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    @Test
    void isNoneOnAnOrdinaryMachine() throws IOException {
        assertThat(HostingPlatform.find(Map.of(), root)).isEmpty();
        folder("grade");
        folder("autograder/results");
        assertThat(HostingPlatform.find(Map.of("GITHUB_ACTIONS", "false"), root))
                .isEmpty();
    }

    @Test
    void isGitHubActionsByItsVariables() {
        assertThat(HostingPlatform.find(ACTIONS, root))
                .contains(new GitHubActions(Optional.of(Path.of("/summary")), Path.of("/repository")));
        assertThat(HostingPlatform.find(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", " "), root))
                .contains(new GitHubActions(Optional.empty(), Path.of("")));
    }

    @Test
    void isGradescopeByItsFolders() throws IOException {
        Path results = folder("autograder/results");
        Files.writeString(root.resolve("autograder/submission_metadata.json"), "{}");

        assertThat(HostingPlatform.find(ACTIONS, root))
                .contains(new GradingContainer("Gradescope", ExportFormat.GRADESCOPE, results));
    }

    @Test
    void isPrairieLearnByEitherOfItsFolders() throws IOException {
        Path results = root.resolve("grade/results");
        GradingContainer prairieLearn = new GradingContainer("PrairieLearn", ExportFormat.PRAIRIELEARN, results);
        Files.writeString(folder("grade/data").resolve("data.json"), "{}");
        assertThat(HostingPlatform.find(Map.of(), root)).contains(prairieLearn);

        Files.delete(root.resolve("grade/data/data.json"));
        assertThat(HostingPlatform.find(Map.of(), root)).isEmpty();
        folder("grade/results");
        assertThat(HostingPlatform.find(Map.of(), root)).contains(prairieLearn);
        assertThat(prairieLearn.file()).isEqualTo(results.resolve("results.json"));
    }
}
