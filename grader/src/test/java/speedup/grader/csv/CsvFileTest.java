package speedup.grader.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.csv.CsvFile.Row;

class CsvFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private CsvFile read(byte[] bytes) throws IOException, CsvFormatException {
        return CsvFile.read(Files.write(folder.resolve("a.csv"), bytes));
    }

    private static List<List<String>> cells(CsvFile file) {
        return file.rows().stream().map(Row::cells).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a,b\n1,\"2,\n3\"\n", "a;b\r\n1;\"2,\n3\"", "\ufeffa,b\n1,\"2,\n3\"", "\n\na;b\n1;\"2,\n3\""})
    void readsCommasAndSemicolonsWithAndWithoutAMark(String text) throws Exception {
        CsvFile file = read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(cells(file)).containsExactly(List.of("a", "b"), List.of("1", "2,\n3"));
        assertThat(file.hasByteOrderMark()).isEqualTo(text.startsWith("\ufeff"));
        assertThat(file.separator()).isEqualTo(text.contains(";") ? ';' : ',');
    }

    @Test
    void knowsWhereARowBegins() throws Exception {
        CsvFile file = CsvFile.of("a,b\n\"1\n\n\",2\n\n3\n");

        assertThat(file.rows()).extracting(Row::line).containsExactly(1L, 2L, 5L, 6L);
        assertThat(file.rows().get(3).cell(0)).isEqualTo("3");
        assertThat(file.rows().get(3).cell(1)).isEmpty();
    }

    @Test
    void findsAColumnInWhicheverCase() throws Exception {
        CsvFile file = CsvFile.of("Student, ID\n");

        assertThat(file.column("id")).isOne();
        assertThat(file.column("Grade")).isEqualTo(-1);
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        assertThatThrownBy(() -> CsvFile.of("a,b\n1,2\n1,2,3\n"))
                .isInstanceOf(CsvFormatException.class)
                .hasMessage("line 3 has 3 cells, and the header has 2; put cells that contain ',' in quotes");
        assertThatThrownBy(() -> CsvFile.of("\n \n")).hasMessageContaining("it is empty");
        assertThatThrownBy(() -> CsvFile.of("a,b\n\"1\"x,2\n")).hasMessageContaining("quotation mark");
        assertThatThrownBy(() -> read("Żółw".getBytes(StandardCharsets.UTF_16))).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> read(new byte[] {'a', (byte) 0xfc})).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> CsvFile.read(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void readsNoFileThatFillsTheMemory() throws IOException {
        Path large = folder.resolve("large.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(1L << 33);
        }

        assertThatThrownBy(() -> CsvFile.read(large)).hasMessageContaining("the limit");
    }

    @Property(tries = 200)
    void readsWhatItHasWritten(@ForAll("rows") List<List<String>> rows, @ForAll boolean marked) throws Exception {
        List<List<String>> all = new ArrayList<>(List.of(List.of("name", "id", "x")));
        all.addAll(rows);
        for (String separator : List.of(",", ";")) {
            CsvFile like = CsvFile.of((marked ? "\ufeff" : "") + String.join(separator, "name", "id", "x") + "\n");

            CsvFile again = CsvFile.of(like.text(all));

            assertThat(cells(again)).isEqualTo(all);
            assertThat(again.hasByteOrderMark()).isEqualTo(marked);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> cells = Arbitraries.of(
                "", "a", ",", ";", "\"", "\n", "\r\n", "=1+1", " x ", "\u0438\u043c\u044f", "\u738b\u5c0f\u660e", "#");
        return cells.list().ofSize(3).list().ofMaxSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "  =1", "\uff1d1"})
    void cellsAreNoFormulas(String text) {
        assertThat(SpreadsheetCell.text(text)).isEqualTo("'" + text);
        assertThat(SpreadsheetCell.isHarmless(text)).isFalse();
    }

    @Test
    void harmlessCellsStayAsTheyAre() {
        assertThat(SpreadsheetCell.text("O'Neil, Zo\u00eb")).isEqualTo("O'Neil, Zo\u00eb");
        assertThat(SpreadsheetCell.isHarmless("a-1@x.org")).isTrue();
        assertThat(SpreadsheetCell.isHarmless("a\u0007")).isFalse();
    }
}
