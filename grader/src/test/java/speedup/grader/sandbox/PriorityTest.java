package speedup.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class PriorityTest {

    /** Whoever asks it next finds out that it has ended, and says so; that its priority stayed is no fault. */
    @Test
    void aProcessThatHasEndedIsNoFault() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();

        assertThatCode(() -> Priority.RAISED.giveTo(ended.pid())).doesNotThrowAnyException();
    }
}
