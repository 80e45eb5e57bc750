package speedup.grader.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileProblemTest {

    @TempDir
    Path folder;

    @Test
    void saysWhatStandsInTheWay() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(reasonOf(() -> Files.createDirectories(file))).isEqualTo("there is a file of that name");
        assertThat(reasonOf(() -> Files.readString(folder.resolve("none")))).isEqualTo("no such file or directory");
        assertThat(FileProblem.of(new NotDirectoryException("file"))).isEqualTo("it is not a folder");
        assertThat(FileProblem.of(new AccessDeniedException("file"))).isEqualTo("this user has no permission");
    }

    @Test
    void passesOnWhatTheSystemSays() {
        assertThat(FileProblem.of(new FileSystemException("file", null, "No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(FileProblem.of(new IOException("Broken pipe"))).isEqualTo("Broken pipe");
    }

    @Test
    void namesAnExceptionThatSaysNothing() {
        assertThat(FileProblem.of(new IOException())).isEqualTo("java.io.IOException");
        assertThat(FileProblem.of(new FileSystemException("file"))).contains("FileSystemException", "file");
    }

    private interface Access {
        void run() throws IOException;
    }

    private static String reasonOf(Access access) {
        return FileProblem.of(catchThrowableOfType(IOException.class, access::run));
    }
}
