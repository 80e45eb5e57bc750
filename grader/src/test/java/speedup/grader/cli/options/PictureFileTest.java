package speedup.grader.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.app.UsageException;

class PictureFileTest {

    @TempDir
    private Path folder;

    @Test
    void writesThePicture() throws IOException {
        Path file = folder.resolve("machine.SVG");
        Files.writeString(file, "before");

        assertThat(PictureFile.at(file).write("<svg/>")).isEqualTo(file).hasContent("<svg/>");
    }

    @Test
    void rejectsAnotherEnding() {
        rejects(folder.resolve("machine.png"), "machine.png, has to end in .svg");
    }

    @Test
    void rejectsAFolderThatIsNotThere() {
        rejects(folder.resolve("none/machine.svg"), "there is no folder " + folder.resolve("none"));
    }

    @Test
    void rejectsAFolder() throws IOException {
        rejects(Files.createDirectory(folder.resolve("machine.svg")), "that is a folder");
    }

    private static void rejects(Path file, String reason) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> PictureFile.at(file))
                .withMessageContaining(reason);
    }
}
