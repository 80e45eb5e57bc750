package speedup.notebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cells, run in a JVM of their own. */
@Timeout(120)
class CellEvaluatorTest {

    private static final ByteArrayOutputStream OUT = new ByteArrayOutputStream();

    private static CellEvaluator evaluator;

    private final StringBuilder remarks = new StringBuilder();

    @BeforeAll
    static void start() {
        evaluator = new CellEvaluator(
                System.getProperty("java.class.path"),
                List.of("-XX:+UseSerialGC"),
                OUT,
                OUT,
                InputStream.nullInputStream());
    }

    @AfterAll
    static void stop() {
        evaluator.close();
    }

    @BeforeEach
    void forgetOutput() {
        OUT.reset();
    }

    private Optional<String> run(String cell) throws CellException {
        return evaluator.evaluate(cell, 7, remarks::append);
    }

    private CellError failure(String cell) {
        try {
            run(cell);
        } catch (CellException e) {
            return e.error();
        }
        throw new AssertionError("this cell should fail: " + cell);
    }

    private static String printed() {
        return OUT.toString(StandardCharsets.UTF_8);
    }

    @Test
    void givesTheValueOfTheLastExpression() throws Exception {
        assertThat(run("int seven = 7;\nseven * 6")).contains("42");
        assertThat(run("seven")).contains("7");
    }

    @Test
    void showsNoValueOfDeclarationsAssignmentsAndWhatEndsWithASemicolon() throws Exception {
        assertThat(run("int quiet = 1")).isEmpty();
        assertThat(run("quiet = 2")).isEmpty();
        assertThat(run("quiet;")).isEmpty();
        assertThat(run("void nothing() {}\nnothing()")).isEmpty();
    }

    @Test
    void passesOnWhatIsPrinted() throws Exception {
        run("System.out.println(\"größer\"); System.err.println(\"error\");");
        assertThat(printed()).contains("größer\n").contains("error\n");
    }

    @Test
    void tellsTheLineOfACompilersError() {
        CellError error = failure("int fine = 1;\nint wrong = fine.length;");
        assertThat(error.name()).isEqualTo("CompilationError");
        assertThat(error.message()).startsWith("Line 2, column 13: ");
    }

    @Test
    void tellsTheLinesOfAnException() {
        CellError error = failure("int divided(int by) {\n    return 1 / by;\n}\n\ndivided(0);");
        assertThat(error.name()).isEqualTo("java.lang.ArithmeticException");
        assertThat(error.lines())
                .containsExactly(
                        "java.lang.ArithmeticException: / by zero",
                        "    at divided (cell 7, line 2)",
                        "    at cell 7, line 5");
    }

    @Test
    void tellsTheCauseOfAnException() {
        CellError error = failure("throw new IllegalStateException(\"outer\", new RuntimeException(\"inner\"));");
        assertThat(error.lines())
                .contains("java.lang.IllegalStateException: outer", "Caused by: java.lang.RuntimeException: inner");
    }

    @Test
    void saysWhatADeclarationWaitsFor() throws Exception {
        run("int early() { return late(); }");
        assertThat(remarks.toString()).contains("early").contains("late");
        run("int late() { return 3; }");
        assertThat(run("early()")).contains("3");
    }

    @Test
    void stopsAtThePartThatFails() {
        failure("System.out.println(\"first\");\nint x = ;\nSystem.out.println(\"last\");");
        assertThat(printed()).contains("first").doesNotContain("last");
    }

    @Test
    void timesALineAndAWholeCell() throws Exception {
        assertThat(run("%time 1 + 1")).contains("2");
        run("%%time\nint counted = 1;\nThread.sleep(50);");
        assertThat(remarks.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("wall time "));
    }

    @Test
    void addsToTheClassPath(@TempDir Path folder) throws Exception {
        run("%classpath " + folder);
        run("%classpath");
        assertThat(remarks.toString().split("\n"))
                .contains(System.getProperty("java.class.path").split(File.pathSeparator));
        assertThat(failure("%classpath " + folder.resolve("no.jar")).message()).contains("no.jar");
    }

    @Test
    void namesTheLinesThatItKnows() throws Exception {
        assertThat(failure("%tiem 1").lines().get(0)).isEqualTo("There is no %tiem. These are known:");
        assertThat(failure("%%help").message()).contains("%%time");
        assertThat(failure("1;\n%%time").message()).contains("first one");
        run("%help");
        assertThat(remarks.toString()).contains("%time", "%classpath");
    }

    @Test
    void readsNothingWhereNobodyCanBeAsked() {
        assertThat(failure("new Scanner(System.in).nextLine()").name()).isEqualTo("java.util.NoSuchElementException");
    }

    @Test
    void stopsWhatComputesAndWhatWaits() {
        for (String endless : List.of(
                "while (true) {}",
                "Thread.sleep(1_000_000);",
                "new CountDownLatch(1).await();",
                "while (true) Arrays.fill(new long[1000], 1);")) {
            assertThat(interrupted("System.out.println(\"begun\"); " + endless).name())
                    .as(endless)
                    .isEqualTo("Interrupted");
        }
        assertThat(printed()).contains("begun");
    }

    private CellError interrupted(String cell) {
        interrupter();
        // The endless part may not have begun when the first interrupt comes; nothing runs on after that either way.
        return failure(cell);
    }

    /** Interrupts the cell once it has printed "begun". */
    private static Thread interrupter() {
        OUT.reset();
        Thread interrupter = new Thread(() -> {
            while (!printed().contains("begun")) {
                Thread.onSpinWait();
            }
            evaluator.interrupt();
        });
        interrupter.start();
        return interrupter;
    }

    @Test
    void goesOnAfterAnInterrupt() throws Exception {
        run("int kept = 5;");
        interrupted("System.out.println(\"begun\"); while (true) {}");
        assertThat(run("kept")).contains("5");
    }

    @Test
    void startsAnewWhenACellEndsItsProcess() throws Exception {
        run("int lost = 1;");
        CellError error = failure("System.exit(3);");
        assertThat(error.name()).isEqualTo("ProcessEnded");
        assertThat(error.message()).contains("run the cells again");
        assertThat(failure("lost").message()).contains("cannot find symbol");
        assertThat(run("1 + 1")).contains("2");
    }

    @Test
    void knowsTheLabsWithoutAnImport() {
        assertThatThrownBy(() -> run("lab(\"no-such-lab\");"))
                .hasMessageContaining("no-such-lab")
                .hasMessageContaining("matmul");
    }

    @Test
    void completesNamesAndLinesForTheKernel() {
        Completions methods = evaluator.completions("int a = 1;\nMath.flo", 19);
        assertThat(methods.replacements()).contains("floor(", "floorDiv(");
        assertThat(methods.start()).isEqualTo(16);
        assertThat(methods.end()).isEqualTo(19);
        assertThat(evaluator.completions("%cl", 3)).isEqualTo(new Completions(List.of("%classpath"), 0, 3));
        assertThat(evaluator.completions("", 0).replacements()).isNotEmpty();
    }

    @Test
    void tellsSignatures() {
        assertThat(evaluator.documentation("Math.floorMod(7, 2)", 10).orElseThrow())
                .contains("int Math.floorMod(int x, int y)");
        assertThat(evaluator.documentation("noSuchName", 3)).isEmpty();
    }

    @Test
    void tellsWhetherACellIsComplete() {
        assertThat(evaluator.completeness("int a = 1;")).isEqualTo(CellCompleteness.COMPLETE);
        assertThat(evaluator.completeness("1 + 1")).isEqualTo(CellCompleteness.COMPLETE);
        assertThat(evaluator.completeness("%time")).isEqualTo(CellCompleteness.COMPLETE);
        assertThat(evaluator.completeness("while (true) {")).isEqualTo(CellCompleteness.INCOMPLETE);
        assertThat(evaluator.completeness("x)")).isEqualTo(CellCompleteness.INVALID);
    }
}
