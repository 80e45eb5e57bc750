package speedup.notebook.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Telling text from bundles in what a cell prints. */
class OutputSplitterTest {

    private static final MimeBundle BUNDLE = new MimeBundle(Map.of("text/plain", "a; b: ü", "text/html", "<b>a</b>"));

    private final List<Object> parts = new ArrayList<>();
    private final OutputSplitter splitter = new OutputSplitter(new OutputSplitter.Receiver() {
        @Override
        public void text(String text) {
            parts.add(text);
        }

        @Override
        public void bundle(MimeBundle bundle) {
            parts.add(bundle);
        }
    });

    @Test
    void keepsTheOrderOfTextAndBundles() throws Exception {
        splitter.write("before\n".getBytes(StandardCharsets.UTF_8));
        splitter.write(BundleFrame.encoded(BUNDLE));
        splitter.write("after\n".getBytes(StandardCharsets.UTF_8));
        assertThat(parts).containsExactly("before\n", BUNDLE, "after\n");
    }

    @Test
    void findsABundleThatComesInPieces() {
        for (byte each : BundleFrame.encoded(BUNDLE)) {
            splitter.write(new byte[] {each}, 0, 1);
        }
        splitter.end();
        assertThat(parts).containsExactly(BUNDLE);
    }

    @Test
    void keepsCharactersTogetherThatComeInPieces() {
        byte[] text = "aü€😀".getBytes(StandardCharsets.UTF_8);
        for (byte each : text) {
            splitter.write(new byte[] {each}, 0, 1);
        }
        assertThat(parts).containsExactly("a", "ü", "€", "😀");
    }

    @Test
    void passesOnWhatOnlyBeginsLikeABundle() throws Exception {
        splitter.write("\u001b]0;title\u0007\u001b\u001b[1m".getBytes(StandardCharsets.UTF_8));
        splitter.end();
        assertThat(String.join("", parts.stream().map(String::valueOf).toList()))
                .isEqualTo("\u001b]0;title\u0007\u001b\u001b[1m");
    }

    @Test
    void showsWhatLooksLikeABundleAndIsNone() throws Exception {
        splitter.write("\u001b]speedup-notebook;no bundle\u0007".getBytes(StandardCharsets.UTF_8));
        assertThat(parts).containsExactly("no bundle");
    }

    @Test
    void leavesOutABundleThatIsTooLong() {
        splitter.write(BundleFrame.BEGIN, 0, BundleFrame.BEGIN.length);
        byte[] megabyte = new byte[1 << 20];
        for (int i = 0; i <= OutputSplitter.LONGEST_FRAME >> 20; i++) {
            splitter.write(megabyte, 0, megabyte.length);
        }
        splitter.write(new byte[] {BundleFrame.END, 'x'}, 0, 2);
        assertThat(parts).containsExactly("[a picture of more than 16 MB is left out]\n", "x");
    }
}
