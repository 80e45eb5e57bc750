package speedup.grader.report.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradescopeSubmissionTest {

    @TempDir
    Path root;

    private Optional<Instant> handedIn(String metadata) throws IOException {
        Path folder = Files.createDirectories(root.resolve("autograder"));
        Files.writeString(folder.resolve("submission_metadata.json"), metadata);
        return GradescopeSubmission.handedIn(Map.of(), root);
    }

    @Test
    void readsTheTimeOfTheSubmissionItself() throws IOException {
        assertThat(handedIn(
                        "{\"previous_submissions\": [{\"created_at\": \"1999-01-01T00:00:00Z\"}], \"users\": [{}], \"id\": 1,"
                                + " \"created_at\": \"2026-11-01T08:15:30.365935-07:00\", \"assignment\": {}}"))
                .contains(Instant.parse("2026-11-01T15:15:30.365935Z"));
    }

    @Test
    void readsItFromAnotherFolderThatAVariableNames() throws IOException {
        handedIn("{\"created_at\": \"2026-11-01T08:15:30Z\"}");
        Map<String, String> variables =
                Map.of(GradescopeSubmission.ROOT, root.resolve("autograder").toString());

        assertThat(GradescopeSubmission.handedIn(variables, root.resolve("elsewhere")))
                .contains(Instant.parse("2026-11-01T08:15:30Z"));
        assertThat(GradescopeSubmission.handedIn(Map.of(), root.resolve("elsewhere")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{", "{\"created_at\": 7}", "{\"created_at\": \"soon\"}", "{\"users\": []}", "no"})
    void knowsNothingWhereTheFileDoesNotSay(String metadata) throws IOException {
        assertThat(handedIn(metadata)).isEmpty();
    }
}
