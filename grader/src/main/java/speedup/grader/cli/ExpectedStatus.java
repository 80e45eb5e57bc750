package speedup.grader.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import speedup.grader.verdict.Status;

/** What submissions must get whose end is known: {@code status=...} in their {@code expected.properties}. */
final class ExpectedStatus {

    private ExpectedStatus() {}

    /**
     * The submissions in a folder that must get this status, by name.
     *
     * @return none if there is no such folder
     */
    static List<Path> submissions(Path folder, Status status) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> submissions = Files.list(folder)) {
            return submissions
                    .filter(submission -> of(submission).equals(Optional.of(status.name())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UserError("The folder " + folder + " cannot be read: " + e, e);
        }
    }

    private static Optional<String> of(Path submission) {
        Path expected = submission.resolve("expected.properties");
        if (!Files.isRegularFile(expected)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(expected)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UserError(expected + " cannot be read: " + e, e);
        }
        return Optional.ofNullable(properties.getProperty("status"));
    }
}
