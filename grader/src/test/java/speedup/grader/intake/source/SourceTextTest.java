package speedup.grader.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

    private static final String JAVA = "package p;\n/** Grüße */\npublic class A {}\n";

    private final List<String> notes = new ArrayList<>();

    private String decode(byte[] bytes) throws RejectedException {
        return SourceText.decode(bytes, SourceEncoding.ALL, notes::add);
    }

    @Test
    void decodesUtf8() throws RejectedException {
        assertThat(decode(JAVA.getBytes(StandardCharsets.UTF_8))).isEqualTo(JAVA);
        assertThat(decode(new byte[0])).isEmpty();
    }

    @Test
    void removesAByteOrderMark() throws RejectedException {
        assertThat(decode(("\ufeff" + JAVA).getBytes(StandardCharsets.UTF_8))).isEqualTo(JAVA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "x-UTF-16LE-BOM"})
    void decodesUtf16WithAndWithoutMarkAndSaysSo(String charset) throws RejectedException {
        assertThat(decode(JAVA.getBytes(Charset.forName(charset)))).isEqualTo(JAVA);
        assertThat(notes).containsExactly("is UTF-16, and was read as that. Save it as UTF-8.");
    }

    @Test
    void rejectsUtf16ThatIsCutOff() {
        byte[] bytes = {(byte) 0xFE, (byte) 0xFF, 0, 'A', 0};

        assertThatThrownBy(() -> decode(bytes)).hasMessageContaining("is no whole UTF-16");
    }

    @Test
    void decodesTheWesternCodePageAndNamesTheLine() throws RejectedException {
        assertThat(decode(JAVA.getBytes(Charset.forName("windows-1252")))).isEqualTo(JAVA);
        assertThat(notes)
                .singleElement()
                .asString()
                .contains("line 2 has the byte 0xFC")
                .contains("read as Windows-1252")
                .contains("Save it as UTF-8");
    }

    @Test
    void rejectsAnEncodingThatTheCourseDoesNotTake() throws RejectedException {
        Set<SourceEncoding> one = Set.of(SourceEncoding.UTF_16);
        byte[] western = JAVA.getBytes(Charset.forName("windows-1252"));
        byte[] utf16 = JAVA.getBytes(StandardCharsets.UTF_16);

        assertThat(SourceText.decode(utf16, one, notes::add)).isEqualTo(JAVA);
        assertThat(notes).hasSize(1);
        assertThatThrownBy(() -> SourceText.decode(western, one, notes::add))
                .hasMessage("is Windows-1252, it seems: line 2 has the byte 0xFC at a place where UTF-8 has none."
                        + " Sources have to be in UTF-8 or UTF-16, as the course says. Save it as UTF-8, and hand it"
                        + " in again.");
        assertThatThrownBy(() -> SourceText.decode(utf16, Set.of(), notes::add))
                .hasMessage("is UTF-16. Sources have to be in UTF-8, as the course says. Save it as UTF-8, and hand"
                        + " it in again.");
        assertThat(SourceText.decode(JAVA.getBytes(StandardCharsets.UTF_8), Set.of(), notes::add))
                .isEqualTo(JAVA);
        assertThat(notes).hasSize(1);
    }

    @Test
    void saysNothingAboutUtf8() throws RejectedException {
        decode(("\ufeff" + JAVA).getBytes(StandardCharsets.UTF_8));

        assertThat(notes).isEmpty();
    }

    @Test
    void rejectsBytesThatNoCodePageHas() {
        assertThatThrownBy(() -> decode(new byte[] {'A', (byte) 0x81})).hasMessageContaining("is not UTF-8");
        assertThatThrownBy(() -> decode("%PDF-1.7\n\u0001\u00e2\u00e3".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("is not a text");
    }

    @Test
    void rejectsACompiledClass() {
        byte[] bytes = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61};

        assertThatThrownBy(() -> decode(bytes)).hasMessageContaining("is not a text");
    }

    @Test
    void rejectsAPackedLink() throws RejectedException {
        byte[] link = "../../serial/SerialSum.java".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> decode(link))
                .hasMessageContaining("../../serial/SerialSum.java")
                .hasMessageContaining("Links are not followed");
        assertThat(decode("// see SerialSum.java".getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    @Test
    void readsUpToTheLimit() throws IOException, RejectedException {
        byte[] bytes = new byte[2048];

        assertThat(SourceText.read(new ByteArrayInputStream(bytes), 2048)).hasSize(2048);
        assertThatThrownBy(() -> SourceText.read(new ByteArrayInputStream(bytes), 2047))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("larger than 1 KiB");
    }

    @Test
    void showsSizesInUnits() {
        assertThat(IntakeLimits.inWords(100)).isEqualTo("100 bytes");
        assertThat(IntakeLimits.inWords(1 << 20)).isEqualTo("1 MiB");
    }
}
