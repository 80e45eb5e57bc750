package speedup.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerArchiveTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    Path home;

    @Test
    void isMadeOnceAndHoldsTheCompiler() throws Exception {
        List<String> options = CompilerArchive.options(home, JAVA, List.of());

        assertThat(options).isNotEmpty().isEqualTo(CompilerArchive.options(home, JAVA, List.of()));
        assertThat(files()).hasSize(1);
        assertThat(compilerIn(options)).contains("source: shared objects file (top)");
    }

    @Test
    void isIgnoredWhenItIsDamaged() throws Exception {
        List<String> options = CompilerArchive.options(home, JAVA, List.of());
        Path archive = files().get(0);
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.delete(archive);
        Files.write(archive, bytes);

        assertThat(compilerIn(options)).contains("com.sun.tools.javac").doesNotContain("(top)");
    }

    @Test
    void isOmittedWhereNothingCanBeWritten() throws IOException {
        Files.createFile(home.resolve(".speedup"));

        assertThat(CompilerArchive.options(home, JAVA, List.of())).isEmpty();
    }

    @Test
    void isOmittedWhereItCannotBeMade() throws IOException {
        assertThat(CompilerArchive.options(home, JAVA, List.of("-XX:NoSuchOption")))
                .isEmpty();
        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(".speedup"))) {
            return files.toList();
        }
    }

    /** Where a JVM with these options has the compiler's class from; it has to end well. */
    private static String compilerIn(List<String> options) throws Exception {
        List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-Xlog:class+load"));
        command.addAll(options);
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
