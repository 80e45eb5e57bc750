package speedup.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaCommandTest {

    @Test
    void putsTheWordsInTheOrderInWhichTheyAreSaid() {
        List<String> command = JavaCommand.of(Path.of("/jdk"))
                .heap(64 << 20)
                .options("-XX:+UseSerialGC", "-Xshare:auto")
                .classPath(List.of(Path.of("classes"), Path.of("lib.jar")))
                .main("some.Main", "-cp", "");

        assertThat(command)
                .containsExactly(
                        "/jdk/bin/java",
                        "-Xmx67108864",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        "classes:lib.jar",
                        "some.Main",
                        "-cp",
                        "");
    }

    @Test
    void leavesTheShorterCommandAsItIs() {
        JavaCommand shorter = JavaCommand.ofThisJava();
        assertThat(shorter.heap(1 << 30).words()).startsWith(shorter.words().get(0));
        assertThat(shorter.words()).hasSize(1);
    }

    @Test
    void startsThisJavaWithWhatThisProcessHas() throws Exception {
        List<String> command = JavaCommand.ofThisJava()
                .sameProperty("java.io.tmpdir")
                .sameClassPath()
                .main(Program.class, "one argument");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains(Path.of(System.getProperty("java.home")) + " " + System.getProperty("java.io.tmpdir")
                        + " one argument");
        assertThat(process.waitFor()).isZero();
    }

    /** Prints what it was started with. */
    static final class Program {

        public static void main(String... arguments) {
            System.out.print(
                    System.getProperty("java.home") + " " + System.getProperty("java.io.tmpdir") + " " + arguments[0]);
        }
    }
}
