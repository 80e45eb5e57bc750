package speedup.grader.similarity.jplag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkFinderTest {

    @TempDir
    Path folder;

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path javac = Files.createDirectory(home.resolve("bin")).resolve("javac");
        Files.setPosixFilePermissions(Files.createFile(javac), PosixFilePermissions.fromString("rwxr-xr-x"));
        return home.toRealPath();
    }

    @Test
    void takesTheOldestThatIsNewEnough() throws Exception {
        List<Path> homes = List.of(jdk("a", "17.0.2"), jdk("b", "25"), jdk("c", "21.0.1"), folder.resolve("none"));

        assertThat(new JdkFinder(homes).find(21))
                .isEqualTo(new JdkFinder.Jdk(folder.toRealPath().resolve("c"), 21));
        assertThat(new JdkFinder(homes).find(22).version()).isEqualTo(25);
    }

    @Test
    void saysWhichThereAreIfNoneIs() throws IOException {
        Path old = jdk("old", "17.0.2");

        assertThatThrownBy(() -> new JdkFinder(List.of(old)).find(21))
                .isInstanceOf(JPlagUnavailableException.class)
                .hasMessageContaining("version 21 or newer")
                .hasMessageContaining("Java 17 in " + old)
                .hasMessageContaining("JAVA_HOME");
        assertThatThrownBy(() -> new JdkFinder(List.of()).find(21)).hasMessageContaining("Found: none");
    }

    @Test
    void takesNoRuntimeWithoutACompiler() throws IOException {
        Path home = jdk("jre", "25");
        Files.delete(home.resolve("bin").resolve("javac"));
        Path damaged = jdk("damaged", "none");

        assertThatThrownBy(() -> new JdkFinder(List.of(home, damaged)).find(21)).hasMessageContaining("Found: none");
    }
}
