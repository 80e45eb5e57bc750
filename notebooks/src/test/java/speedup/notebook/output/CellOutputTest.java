package speedup.notebook.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a cell's output is shown, and in how many messages. */
class CellOutputTest {

    private final List<String> messages = new ArrayList<>();
    private final CellOutput output = new CellOutput(new CellOutput.Sink() {
        @Override
        public void stream(boolean isError, String text) {
            messages.add((isError ? "err: " : "out: ") + text);
        }

        @Override
        public void bundle(MimeBundle bundle) {
            messages.add("bundle of " + bundle.length());
        }
    });

    @Test
    void gathersTextUntilItIsPassedOn() {
        output.text(false, "a");
        output.text(false, "b");
        assertThat(messages).isEmpty();
        output.flush();
        output.flush();
        assertThat(messages).containsExactly("out: ab");
    }

    @Test
    void keepsTheOrderOfBothStreamsAndOfBundles() {
        output.text(false, "a");
        output.text(true, "b");
        output.bundle(MimeBundle.plain("xyz"));
        output.text(false, "c");
        output.flush();
        assertThat(messages).containsExactly("out: a", "err: b", "bundle of 3", "out: c");
    }

    @Test
    void saysOnceThatTheRestIsLeftOut() {
        output.text(false, "a".repeat(CellOutput.MOST_CHARACTERS + 1));
        output.text(false, "b");
        output.flush();
        assertThat(messages).hasSize(2);
        assertThat(messages.get(0)).hasSize("out: ".length() + CellOutput.MOST_CHARACTERS);
        assertThat(messages.get(1)).startsWith("err: ").contains("500000", "left out");
    }

    @Test
    void showsAllOfWhatJustFits() {
        output.text(false, "a".repeat(CellOutput.MOST_CHARACTERS));
        output.flush();
        assertThat(messages).hasSize(1);
    }

    @Test
    void leavesOutBundlesWhenThereIsNoRoom() {
        MimeBundle large = MimeBundle.plain("a".repeat(30_000_000));
        output.bundle(large);
        output.bundle(large);
        assertThat(messages).hasSize(2);
        assertThat(messages.get(1)).contains("left out");
    }
}
