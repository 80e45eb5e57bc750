package speedup.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.compile.Compilation.Compiled;
import speedup.grader.compile.Compilation.DoesNotCompile;
import speedup.grader.compile.Compilation.Rejected;
import speedup.grader.course.Course;
import speedup.grader.course.sample.SampleCourse;
import speedup.grader.course.sample.sum.Sum;
import speedup.grader.course.sample.sum.SumExercise;
import speedup.grader.intake.AnswerFile;

class AnswerCompilerTest {

    private static final String PACKAGE = "package speedup.grader.course.sample.sum;\n";
    private static final String BODY = "implements Sum {\n    public long[] sum(long[] v) { return v; }\n}\n";
    private static final String RIGHT = PACKAGE + "public class ParallelSum " + BODY;

    @TempDir
    static Path home;

    private static Course course;

    @TempDir
    Path output;

    @BeforeAll
    static void build() throws IOException {
        course = Course.at(SampleCourse.build(home));
    }

    private Compilation compile(String source) {
        return new AnswerCompiler(course)
                .compile(new SumExercise(), new AnswerFile("work/ParallelSum.java", source), output);
    }

    private List<CompilerMessage> errors(String source) {
        if (compile(source) instanceof DoesNotCompile failed) {
            assertThat(output).isEmptyDirectory();
            return failed.messages();
        }
        return fail("It compiled");
    }

    private String rejection(String source) {
        Compilation compilation = compile(source);
        assertThat(compilation).isInstanceOf(Rejected.class);
        assertThat(output).isEmptyDirectory();
        return ((Rejected) compilation).reason();
    }

    private List<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void compilesAnAnswerToClassesThatRun() throws Exception {
        assertThat(compile(RIGHT)).isEqualTo(new Compiled(output, List.of()));

        URL[] urls = {output.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            Class<?> type = loader.loadClass("speedup.grader.course.sample.sum.ParallelSum");
            Sum sum = type.asSubclass(Sum.class).getDeclaredConstructor().newInstance();
            assertThat(sum.sum(new long[] {7})).containsExactly(7);
        }
    }

    @Test
    void acceptsFurtherTypes() throws IOException {
        compile(RIGHT.replace("return v;", "Runnable r = new Runnable() { public void run() {} }; r.run(); return v;")
                + "class Worker {}\nenum Mode { FAST }\n");

        assertThat(classes()).containsExactly("Mode.class", "ParallelSum$1.class", "ParallelSum.class", "Worker.class");
    }

    @Test
    void acceptsARecord() {
        assertThat(compile(PACKAGE + "public record ParallelSum() " + BODY)).isInstanceOf(Compiled.class);
    }

    @Test
    void acceptsSourcesWithLintWarnings() {
        String sloppy = RIGHT.replace(
                "return v;",
                "java.util.List l = new java.util.ArrayList(); l.add(1);"
                        + " new Integer(1); Thread.currentThread().stop(); return v;");

        assertThat(compile(sloppy)).isInstanceOf(Compiled.class);
    }

    @Test
    void keepsWarningsThatAreNoLint() {
        Compilation compilation = compile(RIGHT.replace("return v;", "String.format(\"%s\", null); return v;"));

        assertThat(compilation)
                .isInstanceOfSatisfying(
                        Compiled.class,
                        compiled -> assertThat(compiled.warnings())
                                .singleElement()
                                .asString()
                                .startsWith("work/ParallelSum.java:3: non-varargs call"));
    }

    @Test
    void showsTheLineOfAnErrorAndACaret() {
        String tabbed =
                RIGHT.replace("    public long[] sum", "\tpublic long[] sum").replace("return v;", "return w;");

        assertThat(errors(tabbed)).singleElement().hasToString("""
                work/ParallelSum.java:3: cannot find symbol
                \tpublic long[] sum(long[] v) { return w; }
                \t                                     ^
                  symbol:   variable w
                  location: class speedup.grader.course.sample.sum.ParallelSum""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new Helper();", "Helper.warmUp();", "Helper helper = null;", "int w = Helper.W;"})
    void tellsOfAClassWhoseFileWasLeftOut(String use) {
        List<CompilerMessage> messages = errors(RIGHT.replace("return v;", use + " return v;"));
        AnswerFile answer = new AnswerFile("work/ParallelSum.java", "", List.of("Helper", "Other"));

        assertThat(LeftOutClass.advice(answer, messages))
                .hasValueSatisfying(advice -> assertThat(advice)
                        .contains("class Helper", "Helper.java was handed in", "into ParallelSum.java"));
        assertThat(LeftOutClass.advice(new AnswerFile("ParallelSum.java", ""), messages))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsLinesWithAnyLineEnd(String lineEnd) {
        CompilerMessage error =
                errors(RIGHT.replace("v; }", "w; }").replace("\n", lineEnd)).get(0);

        assertThat(error.line()).isEqualTo(3);
        assertThat(error.sourceLine()).isEqualTo("    public long[] sum(long[] v) { return w; }");
        assertThat(error.sourceLine().charAt(error.column() - 1)).isEqualTo('w');
    }

    @Test
    void reportsASyntaxError() {
        assertThat(errors(RIGHT.replace("return v;", "return v")))
                .first()
                .asString()
                .contains("work/ParallelSum.java:3: ';' expected");
        assertThat(errors(PACKAGE + "public class ParallelSum {").get(0).text()).contains("end of file");
    }

    @Test
    void givesMessagesInEnglish() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.JAPANESE);
        try {
            assertThat(errors(RIGHT.replace("return v;", "return w;")).get(0).text())
                    .startsWith("cannot find symbol");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void givesMessagesWithoutFoldersOfThisMachine() throws IOException {
        Path broken = Files.createDirectories(home.resolve("broken"));
        Course spoiled = Course.at(SampleCourse.build(broken));
        Path jar = broken.resolve("lesson-threads/target/libraries/x.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("lib/Broken.class"));
            zip.write(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        }
        AnswerFile answer = new AnswerFile("A.java", RIGHT.replace("return v;", "lib.Broken b; return v;"));

        Compilation compilation = new AnswerCompiler(spoiled).compile(new SumExercise(), answer, output);

        assertThat(compilation)
                .isInstanceOfSatisfying(
                        DoesNotCompile.class,
                        failed -> assertThat(failed.messages().get(0).text())
                                .contains("bad class file")
                                .contains("x.jar")
                                .doesNotContain(home.toString()));
    }

    @Test
    void acceptsOnlyJava17() {
        assertThat(errors(RIGHT.replace("return v;", "new java.util.ArrayList<Long>().getFirst(); return v;"))
                        .get(0)
                        .text())
                .contains("cannot find symbol");
    }

    @Test
    void rejectsAModuleDeclaration() {
        assertThat(compile("module m {}")).isNotInstanceOf(Compiled.class);
        assertThat(output).isEmptyDirectory();
    }

    @Test
    void doesNotReadOtherSources() throws IOException {
        Path source = home.resolve("lesson-threads/src/main/java/speedup/grader/course/sample/sum/Lying.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, PACKAGE + "class Lying {}");

        assertThat(errors(RIGHT.replace("return v;", "new Lying(); return v;"))
                        .get(0)
                        .text())
                .contains("class Lying");
    }

    @Test
    void rejectsSourcesThatAreNestedTooDeeply() {
        String deep = "(".repeat(200_000) + "1" + ")".repeat(200_000);

        assertThat(rejection(RIGHT.replace("return v;", "int i = " + deep + "; return v;")))
                .contains("nested too deeply");
    }

    @Test
    void endsWhenInterruptedAndKeepsTheFlag() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> compile(RIGHT)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void throwsWithoutACompiler() {
        assertThatThrownBy(() -> new AnswerCompiler(course, () -> null))
                .isInstanceOf(CompilerMissingException.class)
                .hasMessageContaining("Run the grader with a JDK");
    }

    @Test
    void throwsIfTheOutputFolderCannotBeWritten() throws IOException {
        Path file = Files.createFile(output.resolve("file"));
        AnswerCompiler compiler = new AnswerCompiler(course);

        assertThatThrownBy(() -> compiler.compile(new SumExercise(), new AnswerFile("A.java", RIGHT), file))
                .isInstanceOf(UncheckedIOException.class);
    }
}
