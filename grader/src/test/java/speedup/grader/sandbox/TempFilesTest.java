package speedup.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.sandbox.kernel.Ownership;

class TempFilesTest {

    /** Linux gives no process a number above 2^22. */
    private static final String GONE = Ownership.CURRENT.prefix(5_000_000, 1);

    @TempDir
    Path parent;

    @Test
    void removesWhatAGraderThatIsGoneHasLeftAndNothingElse() throws Exception {
        Path outside = Files.writeString(parent.resolve("mine"), "x");
        Path left = Files.createDirectories(parent.resolve(GONE + "1/deep"));
        Files.createSymbolicLink(left.resolve("link"), outside);
        Files.writeString(parent.resolve(GONE + "2"), "x");
        Path inUse = Files.createDirectory(parent.resolve(Ownership.CURRENT.prefix() + "3"));
        Path other = Files.createDirectory(parent.resolve("speedup-notes"));

        TempFiles.removeAbandoned(parent);

        assertThat(parent).isDirectoryNotContaining(path -> path.toString().contains(GONE));
        assertThat(outside).hasContent("x");
        assertThat(inUse).exists();
        assertThat(other).exists();
    }

    @Test
    void usesTheTemporaryFolderWithoutSharedMemory() throws Exception {
        Path there = TempFiles.folderIn(parent);
        Path elsewhere = TempFiles.folderIn(parent.resolve("no-such-folder"));
        try {
            assertThat(there).hasParent(parent);
            assertThat(elsewhere).isDirectory().hasParent(Path.of(System.getProperty("java.io.tmpdir")));
        } finally {
            Files.delete(elsewhere);
        }
    }

    @Test
    void saysInTheNameWhoMadeIt() throws Exception {
        Path folder = TempFiles.folder();
        Path file = TempFiles.file();
        try {
            assertThat(folder.getFileName().toString()).startsWith(Ownership.CURRENT.prefix());
            assertThat(file).isEmptyFile();
        } finally {
            Files.delete(folder);
            Files.delete(file);
        }
    }
}
