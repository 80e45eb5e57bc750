package speedup.grader.subprocess;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdleProcessTest {

    @Test
    void findsAThreadThatKeepsComputing() throws Exception {
        Thread loop = new Thread(
                () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                },
                "loop");
        loop.start();
        try {
            assertThatThrownBy(IdleProcess::assertNothingGoesOn)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("loop");
        } finally {
            loop.interrupt();
            loop.join();
        }
        IdleProcess.assertNothingGoesOn();
    }
}
