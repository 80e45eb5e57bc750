package speedup.grader.similarity.jplag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JPlagLibrariesTest {

    @TempDir
    Path folder;

    private String maven(String... lines) throws IOException {
        Path script = folder.resolve("mvn");
        Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return script.toString();
    }

    private String fetchingMaven() throws IOException {
        return maven(
                "echo run >>" + folder.resolve("runs"),
                "for word; do case $word in -DoutputDirectory=*) lib=${word#*=};; esac; done",
                "mkdir \"$lib\" && touch \"$lib/jplag-" + JPlagLibraries.VERSION + ".jar\" \"$lib/other.jar\"",
                "chmod 600 \"$lib\"/*");
    }

    @Test
    void fetchesOnceWhatTheSandboxsUserMayRead() throws Exception {
        Path state = folder.resolve("state");
        JPlagLibraries libraries = new JPlagLibraries(state, fetchingMaven());
        assertThat(libraries.areThere()).isFalse();

        libraries.require();
        libraries.require();

        assertThat(libraries.areThere()).isTrue();
        assertThat(libraries.jars()).hasSize(2);
        assertThat(Files.getPosixFilePermissions(libraries.jars().get(0)))
                .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(folder.resolve("runs")).hasContent("run");
        try (Stream<Path> left = Files.list(state)) {
            assertThat(left).containsExactly(libraries.folder());
        }
    }

    @Test
    void saysWhatMavenSaidAndTheWayOutWithoutANetwork() throws IOException {
        JPlagLibraries libraries = new JPlagLibraries(
                folder.resolve("state"), maven("echo '[ERROR] no route to the \u001b[1mmirror'", "exit 1"));

        assertThatThrownBy(libraries::require)
                .isInstanceOf(JPlagUnavailableException.class)
                .hasMessageContaining("needs a network")
                .hasMessageContaining("copy the folder " + libraries.folder())
                .hasMessageEndingWith("Maven said: no route to the <1b>[1mmirror");
        assertThat(libraries.areThere()).isFalse();
        assertThat(folder.resolve("state")).isEmptyDirectory();
    }

    @Test
    void saysThatThereIsNoMaven() {
        JPlagLibraries libraries =
                new JPlagLibraries(folder, folder.resolve("mvn").toString());

        assertThatThrownBy(libraries::require).hasMessageContaining("Install Maven");
    }

    @Test
    void asksForNoHostInParticular() throws IOException {
        assertThat(JPlagLibraries.resource("pom.xml"))
                .contains("<artifactId>jplag</artifactId>")
                .doesNotContain("<repositor");
    }
}
