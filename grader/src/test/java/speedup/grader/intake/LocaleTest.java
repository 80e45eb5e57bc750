package speedup.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static speedup.grader.intake.SampleSubmission.SUM;
import static speedup.grader.intake.SampleSubmission.with;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.jvm.JavaCommand;

/** Names are text in any locale: in a process of its own, since a locale is chosen when one starts. */
class LocaleTest {

    private static final Path LAUNCHER =
            Path.of(System.getProperty("speedup.home")).resolve("speedup");
    private static final String JAVA = "class ParallelSum {}";

    @TempDir
    Path dir;

    @BeforeEach
    void skipWhereNoFileCanHaveSuchAName() {
        assumeTrue(Charset.forName(System.getProperty("sun.jnu.encoding"))
                .newEncoder()
                .canEncode('Ж'));
    }

    private static String run(List<String> command, String locale) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().put("LC_ALL", locale);
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }

    private static List<String> program(Path... paths) {
        List<String> command = new ArrayList<>(JavaCommand.ofThisJava()
                .sameProperty("speedup.home")
                .sameClassPath()
                .main(NamesProgram.class));
        for (Path path : paths) {
            command.add(path.toString());
        }
        return command;
    }

    private Path year() throws IOException {
        Path year = dir.resolve("year");
        Files.createDirectories(year);
        with("Übung/" + SUM, JAVA).zip(year.resolve("Müller.zip"));
        with(SUM, JAVA).and("отчёт.pdf", "x").folder(year.resolve("Жук"));
        with(SUM, JAVA).folder(year.resolve("李明"));
        return year;
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "C.UTF-8", "xx_XX.UTF-8"})
    void readsEveryNameInAFolder(String locale) throws Exception {
        assertThat(run(program(year()), locale))
                .contains("Müller [threads/sum] {}{}\n", "Жук [threads/sum] {}{}\n", "李明 [threads/sum] {}{}\n")
                .hasLineCount(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8"})
    void readsEveryNameOfAPlatform(String locale) throws Exception {
        Path year = dir.resolve("moodle");
        with("Jörg Ürü_1_assignsubmission_file_/" + SUM, JAVA)
                .and("Жанна Ли_2_assignsubmission_file_/ParallelSum.java", JAVA)
                .folder(year);
        with(SUM, JAVA)
                .zip(Files.createDirectories(year.resolve("Ægir_3_assignsubmission_file_"))
                        .resolve("Lösung.zip"));

        assertThat(run(program(year), locale))
                .contains("Moodle, 3 submissions", "Jörg Ürü [threads/sum]", "Жанна Ли [threads/sum]")
                .contains("Ægir [threads/sum]");
    }

    /** As the launcher does it, before it starts Java. */
    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "C.UTF-8", "xx_XX.UTF-8"})
    void takesNamesThatAreTypedAsTheyAre(String locale) throws Exception {
        Path year = year();
        String script = Files.readString(LAUNCHER);
        String setting = script.substring(script.indexOf("# ---- locale"), script.indexOf("# ---- run"));
        List<String> command = new ArrayList<>(List.of("sh", "-c", setting + "\nset_locale\nexec \"$@\"", "sh"));
        command.addAll(program(year.resolve("Müller.zip"), year.resolve("Жук")));

        assertThat(run(command, locale)).contains("Müller [threads/sum]", "Жук [threads/sum]");
        assertThat(script).contains("\nset_locale\n");
    }

    @Test
    void readsNamesOnTheDiskThatAreNotUtf8() throws Exception {
        Path year = year();
        run(
                List.of(
                        "sh",
                        "-c",
                        "mkdir \"$1/$(printf 'J\\366rg')\" && cp -r \"$2/.\" \"$1/$(printf 'J\\366rg')\"",
                        "sh",
                        year.toString(),
                        year.resolve("李明").toString()),
                "C.UTF-8");

        assertThat(run(program(year), "C")).contains("Jörg [threads/sum]", "Müller [threads/sum]");
        assertThat(run(program(year), "C.UTF-8")).contains("Jörg [threads/sum]", "Müller [threads/sum]");
    }
}
