package speedup.grader.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import speedup.grader.verdict.Status;

/** Finds, among submissions with a known end, those that are right and too slow. */
final class SlowAnswers {

    private SlowAnswers() {}

    /**
     * The submissions in a folder whose {@code expected.properties} say so, by name.
     *
     * @return none if there is no such folder
     */
    static List<Path> of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> submissions = Files.list(folder)) {
            return submissions.filter(SlowAnswers::isSlow).sorted().toList();
        } catch (IOException e) {
            throw new UserError("The folder " + folder + " cannot be read: " + e, e);
        }
    }

    private static boolean isSlow(Path submission) {
        Path expected = submission.resolve("expected.properties");
        if (!Files.isRegularFile(expected)) {
            return false;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(expected)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UserError(expected + " cannot be read: " + e, e);
        }
        return Status.TOO_SLOW.name().equals(properties.getProperty("status"));
    }
}
