package speedup.grader.cli.learner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.app.notebook.Jupyter;
import speedup.grader.cli.FakeSpeedup;

/** The command {@code notebook}: what it needs, what it tells Jupyter, and how it starts one. */
class NotebookCommandTest {

    @TempDir
    Path home;

    @TempDir
    Path programs;

    private FakeSpeedup speedup;

    @BeforeEach
    void build() throws IOException {
        speedup = new FakeSpeedup(home);
        speedup.variables = Map.of(
                "PATH",
                programs.toString(),
                "JUPYTER_DATA_DIR",
                home.resolve("data").toString());
        Files.createDirectories(home.resolve("notebooks/target/libraries"));
        Files.writeString(home.resolve("notebooks/target/speedup-notebooks-1.jar"), "");
    }

    private void jupyter(String name, String script) throws IOException {
        Path program = programs.resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void saysHowToGetAJupyterWhereThereIsNone() {
        assertThat(speedup.run("notebook")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("jupyter-notebook", "--install", "./speedup lab");
    }

    @Test
    void saysThatTheKernelIsNotBuilt() throws IOException {
        Files.delete(home.resolve("notebooks/target/speedup-notebooks-1.jar"));
        assertThat(speedup.run("notebook")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("not built", "./speedup");
        Files.delete(home.resolve("notebooks/target/libraries"));
        assertThat(speedup.run("notebook")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("not built");
    }

    @Test
    void startsJupyterForThisMachineAloneWithTheKernelInAFolderOfItsOwn() throws IOException {
        jupyter("jupyter-notebook", "echo \"$JUPYTER_PATH $PWD $*\" > seen");
        assertThat(speedup.run("notebook", "--", "--no-browser")).isZero();
        assertThat(home.resolve("notebooks/seen"))
                .hasContent(home.resolve(".speedup/jupyter") + " " + home.resolve("notebooks")
                        + " --ip=127.0.0.1 -y --no-browser");
        JsonNode kernel = new ObjectMapper()
                .readTree(home.resolve(".speedup/jupyter/kernels/speedup-java/kernel.json")
                        .toFile());
        assertThat(kernel.get("interrupt_mode").asText()).isEqualTo("message");
        assertThat(kernel.get("argv").toString())
                .contains("speedup-notebooks-1.jar", "libraries/*", "{connection_file}");
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void tellsHowJupyterHasEnded() throws IOException {
        jupyter("jupyter", "exit 7");
        assertThat(speedup.run("notebook")).isEqualTo(2);
        assertThat(speedup.err.toString()).contains("exit code 7");
    }

    @Test
    void addsTheKernelToTheUsersJupyterWhenAsked() {
        assertThat(speedup.run("notebook", "--install")).isZero();
        assertThat(home.resolve("data/kernels/speedup-java/kernel.json")).isRegularFile();
        assertThat(speedup.out.toString()).contains("data/kernels/speedup-java");
        assertThat(speedup.run("notebook", "--install", "--", "--no-browser")).isEqualTo(2);
    }

    @Test
    void knowsWhereJupyterLooks() {
        Path user = Path.of("/home/user");
        assertThat(Jupyter.userData(Map.of(), user, false)).hasToString("/home/user/.local/share/jupyter");
        assertThat(Jupyter.userData(Map.of(), user, true)).hasToString("/home/user/Library/Jupyter");
        assertThat(Jupyter.userData(Map.of("XDG_DATA_HOME", "/data"), user, false))
                .hasToString("/data/jupyter");
        assertThat(Jupyter.userData(Map.of("JUPYTER_DATA_DIR", "/own"), user, true))
                .hasToString("/own");
    }
}
