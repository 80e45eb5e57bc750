package speedup.grader.fakes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes the fake submissions as classes of students, each of which {@code ./speedup grade} takes: a folder for each
 * status that is expected, such as {@code too-slow}, in which a submission such as {@code half-parallel} holds the
 * answers of that name to all exercises.
 */
final class FakeClasses {

    private FakeClasses() {}

    /**
     * Writes them.
     *
     * @param arguments a folder
     */
    public static void main(String... arguments) throws IOException {
        write(FakeCollection.folder(), Path.of(arguments[0]));
    }

    /**
     * Writes them.
     *
     * @param fakes a folder with a folder for each exercise, and a submission for each fake in it
     */
    static void write(Path fakes, Path target) throws IOException {
        for (Path exercise : FakeCollection.children(fakes)) {
            if (!exercise.endsWith("hostile")) {
                for (Path fake : FakeCollection.children(exercise)) {
                    copy(fake, target.resolve(status(fake)).resolve(fake.getFileName()));
                }
            }
        }
    }

    private static void copy(Path fake, Path submission) throws IOException {
        Files.createDirectories(submission);
        for (Path file : FakeCollection.children(fake)) {
            if (!file.endsWith(FakeCollection.EXPECTED)) {
                Files.copy(file, submission.resolve(file.getFileName()));
            }
        }
    }

    private static String status(Path fake) throws IOException {
        return ExpectedVerdict.read(fake)
                .status()
                .name()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }
}
