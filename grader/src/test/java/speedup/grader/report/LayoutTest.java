package speedup.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import speedup.grader.text.DisplayWidth;
import speedup.grader.text.Paragraph;
import speedup.grader.text.Table;
import speedup.grader.text.Table.Cell;
import speedup.grader.text.Table.Column;
import speedup.grader.text.TextStyle;
import speedup.grader.text.TextStyle.Tone;

/** Widths, wrapping, tables and colours. */
class LayoutTest {

    @Test
    void countsWidthInColumnsOfATerminal() {
        assertThat(DisplayWidth.of("abc")).isEqualTo(3);
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("\u6797\u5c0f\u660e")).isEqualTo(6);
        assertThat(DisplayWidth.of("\ud83d\ude00")).isEqualTo(2);
        assertThat(DisplayWidth.of("\u00e9\u0416")).isEqualTo(2);
        assertThat(DisplayWidth.of(0x10FFFD)).isEqualTo(1);
    }

    @Test
    void breaksLinesBetweenWords() {
        assertThat(Paragraph.wrap("one two  three four", 9)).containsExactly("one two", "three", "four");
        assertThat(Paragraph.wrap("", 9)).containsExactly("");
    }

    @Test
    void breaksOnlyWordsThatAreTooLong() {
        assertThat(Paragraph.wrap("ab cdefghijkl mn", 5)).containsExactly("ab", "cdefg", "hijkl", "mn");
        assertThat(Paragraph.wrap("\u6797\u5c0f\u660e", 5)).containsExactly("\u6797\u5c0f", "\u660e");
    }

    @Test
    void makesNoCommandByABreakInsideAWord() {
        assertThat(Paragraph.wrap("abcde::error::x", 5)).first().isEqualTo("abcde");
        assertThat(Paragraph.wrap("abcde::error::x", 5)).noneMatch(line -> line.startsWith("::"));
    }

    @Test
    void narrowsTheWidestWrappingColumnFirst() {
        Table table = new Table(Column.wrapping("name"), Column.right("points"), Column.wrapping("what"));
        table.add(
                Table.cell("anna"),
                Table.cell("7"),
                Table.cell("a word ".repeat(12).strip()));
        List<String> lines = table.lines(new TextStyle(60, false));
        assertThat(lines)
                .containsExactly(
                        "name  points  what",
                        "anna       7  a word a word a word a word a word a word a",
                        "              word a word a word a word a word a word");
    }

    @Test
    void keepsTheWidthOfColumnsThatDoNotWrap() {
        Table table = new Table(Column.left("name"), Column.wrapping("short"));
        table.add(Table.cell("x".repeat(70)), Table.cell("y"));
        assertThat(table.lines(new TextStyle(60, false))).contains("x".repeat(70) + "  y");
    }

    @Test
    void requiresACellForEveryColumn() {
        Table table = new Table(Column.left("name"));
        assertThatThrownBy(() -> table.add(Table.cell("a"), Table.cell("b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 cells for 1 columns");
    }

    @Test
    void coloursTheTextAndNotThePadding() {
        Table table = new Table(Column.left("status"), Column.left("x"));
        table.add(new Cell("ok", Tone.GOOD), Table.cell("y"));
        assertThat(table.lines(new TextStyle(60, true))).contains("\u001b[32mok\u001b[0m      y");
        assertThat(new TextStyle(60, true).paint(Tone.GOOD, " ")).isEqualTo(" ");
        assertThat(new TextStyle(60, true).paint(Tone.PLAIN, "a")).isEqualTo("a");
        assertThat(new TextStyle(60, false).paint(Tone.GOOD, "a")).isEqualTo("a");
    }

    @Test
    void widensAStyleThatIsTooNarrow() {
        assertThat(new TextStyle(3, false).width()).isEqualTo(TextStyle.NARROWEST);
    }
}
