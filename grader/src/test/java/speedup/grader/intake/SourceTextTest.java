package speedup.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

    private static final String JAVA = "package p;\n/** Grüße */\npublic class A {}\n";

    @Test
    void decodesUtf8() throws RejectedException {
        assertThat(SourceText.decode(JAVA.getBytes(StandardCharsets.UTF_8))).isEqualTo(JAVA);
        assertThat(SourceText.decode(new byte[0])).isEmpty();
    }

    @Test
    void removesAByteOrderMark() throws RejectedException {
        assertThat(SourceText.decode(("\ufeff" + JAVA).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(JAVA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "x-UTF-16LE-BOM"})
    void rejectsUtf16WithAndWithoutMark(String charset) {
        byte[] bytes = JAVA.getBytes(Charset.forName(charset));

        assertThatThrownBy(() -> SourceText.decode(bytes))
                .hasMessageContaining("is UTF-16")
                .hasMessageContaining("save it as UTF-8");
    }

    @Test
    void namesTheLineThatIsNotUtf8() {
        byte[] bytes = JAVA.getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> SourceText.decode(bytes))
                .hasMessageContaining("line 2 has the byte 0xFC")
                .hasMessageContaining("Save it as UTF-8");
    }

    @Test
    void rejectsACharacterThatIsCutOff() {
        assertThatThrownBy(() -> SourceText.decode(new byte[] {'A', (byte) 0xC3}))
                .hasMessageContaining("is not UTF-8");
    }

    @Test
    void rejectsACompiledClass() {
        byte[] bytes = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61};

        assertThatThrownBy(() -> SourceText.decode(bytes)).hasMessageContaining("is not a text");
    }

    @Test
    void rejectsAPackedLink() throws RejectedException {
        byte[] link = "../../serial/SerialSum.java".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> SourceText.decode(link))
                .hasMessageContaining("../../serial/SerialSum.java")
                .hasMessageContaining("Links are not followed");
        assertThat(SourceText.decode("// see SerialSum.java".getBytes(StandardCharsets.UTF_8)))
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
