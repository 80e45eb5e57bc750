package speedup.notebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Taking cells to pieces. No cell is run here. */
class CellSplitterTest {

    private static JShell shell;

    @BeforeAll
    static void start() {
        shell = JShell.builder().executionEngine("local").build();
    }

    @AfterAll
    static void stop() {
        shell.close();
    }

    private static List<String> parts(String cell) {
        return new CellSplitter(shell.sourceCodeAnalysis())
                .split(cell).stream()
                        .map(part -> part.offset() + ":" + part.source())
                        .toList();
    }

    @Test
    void findsStatementsAndWhereTheyBegin() {
        assertThat(parts("int a = 1;\n\n  int b = 2; a + b"))
                .containsExactly("0:int a = 1;", "14:int b = 2;", "25:a + b");
    }

    @Test
    void addsTheLastSemicolon() {
        assertThat(parts("int a = 1")).containsExactly("0:int a = 1;");
    }

    @Test
    void keepsLinesOfOneStatementTogether() {
        String loop = "for (int i = 0; i < 3; i++) {\n    System.out.println(i);\n}";
        assertThat(parts(loop + "\n1 + 1")).containsExactly("0:" + loop, loop.length() + 1 + ":1 + 1");
    }

    @Test
    void tellsLinesForTheKernelFromJava() {
        assertThat(parts("int a = 1;\n%time a + 1\na")).containsExactly("0:int a = 1;", "11:%time a + 1", "23:a");
    }

    @Test
    void takesALineInATextBlockForText() {
        String block = "String s = \"\"\"\n%time\n\"\"\";";
        assertThat(parts(block)).containsExactly("0:" + block);
    }

    @Test
    void takesARemainderForOne() {
        assertThat(parts("int rest = 7\n%help.length();")).hasSize(2);
        assertThat(parts("int rest = 7\n%total;")).containsExactly("0:int rest = 7\n%total;");
    }

    @Test
    void leavesWhatCannotBeParsedToTheCompiler() {
        assertThat(parts("int a = 1;\nint = 3;")).containsExactly("0:int a = 1;", "11:int = 3;");
    }

    @Test
    void passesOverCommentsAndNothing() {
        assertThat(parts("")).isEmpty();
        assertThat(parts(" \n// a remark\n")).isEmpty();
    }
}
