package speedup.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import speedup.jvm.JavaCommand;
import speedup.runtime.Message.Go;
import speedup.runtime.Message.Quit;
import speedup.runtime.Message.Ready;

/** The answer process, a JVM of its own: how it ends. */
@Timeout(120)
class AnswerMainProcessTest {

    @TempDir
    Path folder;

    private FakeJudge judge;
    private Process process;

    @BeforeEach
    void startJudge() throws IOException {
        judge = new FakeJudge(folder);
    }

    @AfterEach
    void stop() throws IOException {
        process.destroyForcibly();
        judge.close();
    }

    @Test
    void endsThoughTheAnswerLeftAThreadBehind() throws Exception {
        start("threads/echo");
        try (MessageChannel channel = ready()) {
            judge.ask(channel, MyEcho.LEAVE_A_THREAD);
            channel.send(new Quit(), FakeJudge.LIMIT);
            assertThat(exitCode()).isZero();
        }
    }

    @Test
    void endsThoughAThreadIsLeftAndTheJudgeGoesBeforeTheAnswer() throws Exception {
        start("threads/echo");
        try (MessageChannel channel = ready()) {
            judge.load(channel, MyEcho.LEAVE_A_THREAD);
            channel.send(new Go(), FakeJudge.LIMIT);
        }

        assertThat(exitCode()).isBetween(0, 1);
    }

    @Test
    void saysWhyItCannotStart() throws Exception {
        start("threads/unknown");

        assertThat(exitCode()).isEqualTo(1);
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("There is no exercise \"threads/unknown\"");
    }

    private void start(String exercise) throws IOException {
        List<String> command =
                JavaCommand.ofThisJava().sameClassPath().main(AnswerMain.class, judge.arguments(exercise, "answer"));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private MessageChannel ready() throws Exception {
        MessageChannel channel = judge.accept();
        assertThat(channel.receive(FakeJudge.LIMIT)).isEqualTo(new Ready());
        return channel;
    }

    private int exitCode() throws InterruptedException {
        assertThat(process.waitFor(FakeJudge.LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as("the JVM has ended")
                .isTrue();
        return process.exitValue();
    }
}
