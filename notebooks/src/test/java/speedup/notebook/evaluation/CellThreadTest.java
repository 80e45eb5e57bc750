package speedup.notebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import jdk.jshell.spi.ExecutionControl.StoppedException;
import org.junit.jupiter.api.Test;

class CellThreadTest {

    @Test
    void givesWhatTheCodeReturnsOrThrows() throws Exception {
        assertThat(new CellThread(() -> "value").result()).isEqualTo("value");
        IOException thrown = new IOException("no such file");
        assertThatThrownBy(() -> new CellThread(() -> {
                            throw thrown;
                        })
                        .result())
                .isSameAs(thrown);
    }

    @Test
    void keepsAnInterruptThatComesTooLate() throws Exception {
        String name = new CellThread(() -> {
                    Thread.currentThread().interrupt();
                    return Thread.currentThread().getName();
                })
                .result();
        assertThat(name).isEqualTo("cell");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void isStoppedByAnErrorThatNoCodeHasThrown() {
        Error stop = new ThreadDeath();
        assertThatThrownBy(() -> new CellThread(() -> {
                            throw stop;
                        })
                        .result())
                .isSameAs(stop);
        assertThatThrownBy(() -> new CellThread(() -> "never run") {
                    @Override
                    public void run() {
                        throw stop;
                    }
                }.result())
                .isInstanceOf(StoppedException.class);
    }
}
