package speedup.grader.subprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassDataArchiveTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    private static final ArchiveExample EXAMPLE = new ArchiveExample(
            "compiler",
            Map.of("Example.java", "class Example {}"),
            List.of("--module", "jdk.compiler/com.sun.tools.javac.Main", "-proc:none", "Example.java"));

    @TempDir
    Path home;

    @Test
    void isMadeOnceAndHoldsTheCompiler() throws Exception {
        Path archive = ClassDataArchive.of(state(), EXAMPLE, JAVA, List.of()).orElseThrow();

        assertThat(ClassDataArchive.of(state(), EXAMPLE, JAVA, List.of())).contains(archive);
        assertThat(files()).containsExactly(archive);
        assertThat(Files.getPosixFilePermissions(archive)).contains(PosixFilePermission.OTHERS_READ);
        assertThat(compilerWith(archive)).contains("source: shared objects file (top)");
    }

    @Test
    void isIgnoredWhenItIsDamaged() throws Exception {
        Path archive = ClassDataArchive.of(state(), EXAMPLE, JAVA, List.of()).orElseThrow();
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.delete(archive);
        Files.write(archive, bytes);

        assertThat(compilerWith(archive)).contains("com.sun.tools.javac").doesNotContain("(top)");
    }

    @Test
    void isOmittedWhereNothingCanBeWritten() throws IOException {
        Files.createFile(state());

        assertThat(ClassDataArchive.of(state(), EXAMPLE, JAVA, List.of())).isEmpty();
    }

    @Test
    void isOmittedWhereItCannotBeMade() throws IOException {
        assertThat(ClassDataArchive.of(state(), EXAMPLE, JAVA, List.of("-XX:NoSuchOption")))
                .isEmpty();
        assertThat(files()).isEmpty();
    }

    private Path state() {
        return home.resolve(".speedup");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(state())) {
            return files.toList();
        }
    }

    /** Where a JVM with this archive has the compiler's class from; it has to end well. */
    private static String compilerWith(Path archive) throws Exception {
        List<String> command = new ArrayList<>(List.of(JAVA.resolve("bin/java").toString(), "-Xlog:class+load"));
        command.addAll(ClassDataArchive.options(archive));
        command.addAll(List.of("--module", "jdk.compiler/com.sun.tools.javac.Main", "-version"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return String.join(
                "\n",
                printed.lines()
                        .filter(line -> line.contains("com.sun.tools.javac.main.JavaCompiler "))
                        .toList());
    }
}
