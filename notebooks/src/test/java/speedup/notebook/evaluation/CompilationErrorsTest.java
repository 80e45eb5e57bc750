package speedup.notebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where an error is said to be. */
class CompilationErrorsTest {

    @Test
    void marksThePlaceInTheCell() {
        String cell = "int a = 1;\n  int b = nope(a);\n";
        int start = cell.indexOf("nope");
        assertThat(CompilationErrors.lines(cell, start, start + 4, "cannot find symbol\n  symbol: nope"))
                .containsExactly(
                        "Line 2, column 11: cannot find symbol",
                        "  symbol: nope",
                        "      int b = nope(a);",
                        "              ^^^^");
    }

    @Test
    void marksOneLineOfAnErrorOverSeveral() {
        assertThat(CompilationErrors.lines("a(\nb)", 0, 5, "wrong"))
                .containsExactly("Line 1, column 1: wrong", "    a(", "    ^^");
    }

    @Test
    void marksTheEndOfTheCell() {
        assertThat(CompilationErrors.lines("1+", 2, 2, "reached end of file"))
                .containsExactly("Line 1, column 3: reached end of file", "    1+", "      ^");
    }

    @Test
    void keepsTabsSoThatTheMarkStandsBelow() {
        assertThat(CompilationErrors.lines("\tx", 1, 2, "wrong"))
                .containsExactly("Line 1, column 2: wrong", "    \tx", "    \t^");
    }

    @Test
    void tellsAnErrorWithoutAPlace() {
        assertThat(CompilationErrors.lines("x", -1, -1, "wrong")).containsExactly("wrong");
    }
}
