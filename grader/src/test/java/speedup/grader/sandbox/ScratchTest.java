package speedup.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {

    /** Linux gives no process a number above 2^22. */
    private static final long NOBODY = 5_000_000;

    @TempDir
    Path parent;

    @Test
    void removesWhatAGraderThatIsGoneHasLeftAndNothingElse() throws Exception {
        Path outside = Files.writeString(parent.resolve("mine"), "x");
        Path left = Files.createDirectories(parent.resolve(Scratch.prefix(NOBODY) + "1/deep"));
        Files.createSymbolicLink(left.resolve("link"), outside);
        Files.writeString(parent.resolve(Scratch.prefix(NOBODY) + "2"), "x");
        Path inUse = Files.createDirectory(
                parent.resolve(Scratch.prefix(ProcessHandle.current().pid()) + "3"));
        Path elsewhere = Files.createDirectory(parent.resolve("speedup-1-" + NOBODY + "-4"));
        Path other = Files.createDirectory(parent.resolve("speedup-notes"));

        Scratch.removeAbandoned(parent);

        assertThat(parent).isDirectoryNotContaining(path -> path.toString().contains(Scratch.prefix(NOBODY)));
        assertThat(outside).hasContent("x");
        assertThat(inUse).exists();
        assertThat(elsewhere).exists();
        assertThat(other).exists();
    }

    @Test
    void doesWithoutSharedMemory() throws Exception {
        Path there = Scratch.folderIn(parent);
        Path elsewhere = Scratch.folderIn(parent.resolve("no-such-folder"));
        try {
            assertThat(there).hasParent(parent);
            assertThat(elsewhere).isDirectory().hasParent(Path.of(System.getProperty("java.io.tmpdir")));
        } finally {
            Files.delete(elsewhere);
        }
    }

    @Test
    void saysInTheNameWhoMadeIt() throws Exception {
        Path folder = Scratch.folder();
        Path file = Scratch.file();
        try {
            assertThat(folder.getFileName().toString())
                    .startsWith(Scratch.prefix(ProcessHandle.current().pid()));
            assertThat(file).isEmptyFile();
        } finally {
            Files.delete(folder);
            Files.delete(file);
        }
    }
}
