package speedup.notebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class JavaSessionTest {

    private static final int CELLS = 100;

    @Test
    void goesOnAfterStopsThatComeAsACodeEnds() throws Exception {
        OutputStream none = OutputStream.nullOutputStream();
        try (JavaSession session = new JavaSession(
                System.getProperty("java.class.path"),
                List.of("-XX:+UseSerialGC", "-classpath", System.getProperty("java.class.path")),
                none,
                none,
                InputStream.nullInputStream())) {
            for (int i = 0; i < CELLS; i++) {
                AtomicBoolean hasEnded = new AtomicBoolean();
                Thread stopper = new Thread(() -> stopUntil(hasEnded, session));
                stopper.start();
                session.shell().eval("Thread.sleep(" + i % 4 + ");");
                hasEnded.set(true);
                stopper.join();
                assertThat(session.shell().eval("6 * 7").get(0).value())
                        .as("after cell " + i)
                        .isEqualTo("42");
            }
        }
    }

    private static void stopUntil(AtomicBoolean hasEnded, JavaSession session) {
        while (!hasEnded.get()) {
            session.stop();
        }
    }
}
