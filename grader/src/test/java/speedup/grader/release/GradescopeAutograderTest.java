package speedup.grader.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.exercise.Exercises;

/** The autograder of the real course, in a tree of folders like Gradescope's, with a fake of the command that grades. */
class GradescopeAutograderTest {

    private static final Path HOME =
            Path.of(System.getProperty("speedup.home")).toAbsolutePath().normalize();

    private static final int OWNER_MAY_RUN_IT = 0100;

    private static final List<String> OPTIONS = List.of("--only", "threads/sum,threads/matmul");

    @TempDir
    static Path made;

    private static Path autograder;

    @TempDir
    Path folder;

    private Path root;
    private Path results;

    @BeforeAll
    static void make() throws Exception {
        autograder = zip("autograder.zip", OPTIONS);
    }

    @BeforeEach
    void unpack() throws Exception {
        root = folder.resolve("an autograder");
        results = root.resolve("results/results.json");
        try (ZipFile file = ZipFile.builder().setPath(autograder).get()) {
            for (String name : List.of("setup.sh", "run_autograder")) {
                ZipArchiveEntry entry = file.getEntry(name);
                Path target = root.resolve("source").resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getInputStream(entry).readAllBytes());
                assertThat(target.toFile().setExecutable((entry.getUnixMode() & OWNER_MAY_RUN_IT) != 0))
                        .isTrue();
            }
        }
        Files.copy(root.resolve("source/run_autograder"), root.resolve("run_autograder"));
        assertThat(root.resolve("run_autograder").toFile().setExecutable(true)).isTrue();
        Files.createDirectories(root.resolve("submission"));
    }

    private static Path zip(String name, List<String> options) throws Exception {
        Path zip = made.resolve(name);
        new GradescopeAutograder(HOME, Exercises.load().all()).writeTo(zip, options);
        return zip;
    }

    /** Puts a script in the place of the command that grades. */
    private void grader(String... lines) throws IOException {
        script(root.resolve("source/course/speedup"), lines);
    }

    private static void script(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** Runs a script as Gradescope does; its output goes to the file "output". */
    private int run(String script) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(root.resolve(script).toString());
        builder.directory(root.toFile()).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("SPEEDUP_AUTOGRADER_ROOT", root.toString());
        builder.environment().put("CALLS", folder.resolve("calls").toString());
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private String calls() throws IOException {
        return Files.readString(folder.resolve("calls"));
    }

    @Test
    void hasTheScriptsAndTheCourseAsStudentsGetIt() throws Exception {
        Path copy = folder.resolve("copy");
        new Release(HOME, Exercises.load().all()).writeTo(copy);
        TreeMap<String, Integer> modes = new TreeMap<>();
        TreeSet<String> course = new TreeSet<>();
        try (ZipFile file = ZipFile.builder().setPath(autograder).get()) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                if ((entry.getUnixMode() & OWNER_MAY_RUN_IT) != 0) {
                    modes.put(entry.getName(), entry.getUnixMode());
                }
                if (entry.getName().startsWith("course/")) {
                    String name = entry.getName().substring("course/".length());
                    course.add(name);
                    assertThat(file.getInputStream(entry).readAllBytes())
                            .as(name)
                            .isEqualTo(Files.readAllBytes(copy.resolve(name)));
                }
            }
        }

        assertThat(modes.keySet()).containsExactly("course/speedup", "run_autograder", "setup.sh");
        assertThat(course)
                .contains("pom.xml", "grader/pom.xml", "lesson-threads/pom.xml")
                .noneMatch(name -> name.contains("solutions") || name.startsWith(".github"));
    }

    @Test
    void isTheSameFileForTheSameCourse() throws Exception {
        assertThat(zip("again.zip", OPTIONS)).hasSameBinaryContentAs(autograder);
    }

    @Test
    void rejectsOptionsThatMeanSomethingToAShell() {
        assertThatThrownBy(() -> zip("no.zip", List.of("--only", "x; rm")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(made.resolve("no.zip")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"setup.sh", "run_autograder"})
    void scriptsAreOfAShell(String name) throws Exception {
        for (String shell : List.of("sh", "bash")) {
            Process process = new ProcessBuilder(
                            shell, "-n", root.resolve("source").resolve(name).toString())
                    .redirectErrorStream(true)
                    .start();
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEmpty();
            assertThat(process.waitFor()).isZero();
        }
        Path without = zip("plain.zip", List.of());
        try (ZipFile file = ZipFile.builder().setPath(without).get()) {
            String text = new String(file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).doesNotContain("@OPTIONS@", "--only");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4})
    void handsInWhatTheGraderSays(int exit) throws Exception {
        grader(
                "echo \"$@\" >>\"$CALLS\"",
                "while [ \"$1\" != --out ]; do shift; done",
                "echo '{\"score\": 7}' >\"$2/results.json\"",
                "exit " + exit);

        assertThat(run("run_autograder")).isZero();
        assertThat(results).hasContent("{\"score\": 7}");
        assertThat(root.resolve("results")).isDirectoryNotContaining("glob:**.new");
        assertThat(calls())
                .startsWith("grade --one " + root.resolve("submission") + " --out ")
                .endsWith(" --format gradescope --only threads/sum,threads/matmul\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 70", "exit 2", "exit 0", "kill -9 $$", "exec /no/such/java"})
    void givesNoScoreIfTheGraderFails(String failure) throws Exception {
        Files.createDirectories(results.getParent());
        Files.writeString(results, "{\"score\": 100}");
        grader("echo why >&2", failure);

        assertThat(run("run_autograder")).isZero();
        JsonNode json = new JsonMapper().readTree(results.toFile());
        assertThat(json.fieldNames()).toIterable().containsExactly("output_format", "output");
        assertThat(json.get("output").asText()).contains("autograder itself failed", "Ask your instructor");
        assertThat(folder.resolve("output")).content().contains("why\n", "The grader failed with exit code ");
    }

    @Test
    void installsAndBuildsOnce() throws Exception {
        script(
                folder.resolve("bin/apt-get"),
                "echo apt-get \"$@\" >>\"$CALLS\"",
                "case $* in *openjdk-17*) exit 100 ;; esac");
        grader("echo speedup \"$@\" >>\"$CALLS\"", "[ \"$1\" = list ]");

        assertThat(run("source/setup.sh")).isZero();
        List<String> calls = new ArrayList<>(calls().lines().toList());
        assertThat(calls.remove(calls.size() - 1))
                .startsWith("speedup grade --one ")
                .endsWith(" --format none --marks-only --retries 0 --only threads/sum,threads/matmul");
        assertThat(calls)
                .containsExactly(
                        "apt-get update",
                        "apt-get install -y --no-install-recommends openjdk-17-jdk-headless",
                        "apt-get install -y --no-install-recommends openjdk-21-jdk-headless",
                        "apt-get install -y --no-install-recommends maven bubblewrap util-linux perl-base findutils",
                        "speedup list");
        assertThat(folder.resolve("output")).hasContent("Speedup is ready.");
    }

    @Test
    void warnsIfNothingCanBeGraded() throws Exception {
        script(folder.resolve("bin/apt-get"));
        grader("[ \"$1\" = list ] || { echo 'no sandbox' >&2; exit 2; }");

        assertThat(run("source/setup.sh")).isZero();
        assertThat(folder.resolve("output")).content().contains("no sandbox\nWARNING: Speedup cannot grade", "code 2");
    }

    @Test
    void failsIfItCannotBeBuilt() throws Exception {
        script(folder.resolve("bin/apt-get"));
        grader("exit 70");

        assertThat(run("source/setup.sh")).isEqualTo(70);
    }
}
