package speedup.grader.subprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.rules.VerdictRules;

/** Processes that are kept: what one request leaves behind costs the next one nothing but time. */
class SubprocessPoolTest {

    private static final SubprocessLimits LIMITS =
            new SubprocessLimits(64L << 20, 1 << 16, Duration.ofSeconds(3), Duration.ofMinutes(2));

    private static final SubprocessProgram PROGRAM = new SubprocessProgram(
            StatefulServer.class,
            Stream.of(StatefulServer.class, SubprocessServer.class, VerdictRules.class)
                    .map(SubprocessProgram::origin)
                    .toList(),
            Optional.empty(),
            LIMITS);

    private final SubprocessPool pool = pool(1);

    private static SubprocessPool pool(int most) {
        return new SubprocessPool(
                TestSubprocesses.best(), PROGRAM, bytes -> text(bytes).startsWith("ok"), most);
    }

    @AfterEach
    void end() throws Exception {
        pool.close();
        assertThat(running()).isEmpty();
    }

    private SubprocessResult ask(String request, Path... readable) throws Exception {
        return pool.run(new SubprocessInput(List.of(readable), List.of()), request.getBytes(StandardCharsets.UTF_8));
    }

    private String answer(String request, Path... readable) throws Exception {
        SubprocessResult result = ask(request, readable);
        assertThat(result).isInstanceOf(SubprocessResult.Done.class);
        return text(((SubprocessResult.Done) result).bytes());
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }

    /** With the shells and tools of the sandbox around it. */
    private static List<ProcessHandle> running() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Stream::of)
                        .anyMatch(argument -> argument.equals(StatefulServer.class.getName())))
                .toList();
    }

    @Test
    void keepsAProcessFromOneRequestToTheNext() throws Exception {
        assertThat(answer("x")).isEqualTo("ok 1");
        assertThat(answer("x")).isEqualTo("ok 2");
    }

    @Test
    void startsAnotherForOtherFiles() throws Exception {
        Path pom = Path.of("pom.xml").toAbsolutePath();

        assertThat(answer("x")).isEqualTo("ok 1");
        assertThat(answer("x", pom)).isEqualTo("ok 1");
        assertThat(answer("x", pom)).isEqualTo("ok 2");
        // There was room for one.
        assertThat(answer("x")).isEqualTo("ok 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw", "crash", "hang", "refuse", "large"})
    void asksANewProcessWhereAnEarlierRequestMayHaveDoneHarm(String harm) throws Exception {
        assertThat(answer("leave " + harm)).isEqualTo("ok 1");
        assertThat(answer("x")).isEqualTo("ok 1");
        assertThat(answer("x")).isEqualTo("ok 2");
    }

    @Test
    void tellsWhatANewProcessSays() throws Exception {
        assertThat(answer("refuse")).isEqualTo("no");
        assertThat(ask("throw")).isInstanceOf(SubprocessResult.Failed.class);
        assertThat(ask("crash")).isInstanceOf(SubprocessResult.Failed.class);
        assertThat(ask("large")).isInstanceOf(SubprocessResult.Failed.class);
        assertThat(ask("hang")).isEqualTo(new SubprocessResult.OutOfCpuTime(LIMITS.cpuTime()));
        assertThat(answer("x")).isEqualTo("ok 1");
    }

    @Test
    void keepsNoProcessForMoreThanSoManyRequests() throws Exception {
        for (int i = 1; i <= SubprocessPool.MOST_REQUESTS; i++) {
            assertThat(answer("x")).isEqualTo("ok " + i);
        }
        assertThat(answer("x")).isEqualTo("ok 1");
    }

    @Test
    void letsNothingRunBetweenRequests() throws Exception {
        assertThat(answer("spin")).isEqualTo("ok 1");
        TimeUnit.SECONDS.sleep(1);

        long nanos = Long.parseLong(answer("cpu").substring("ok ".length()));
        assertThat(Duration.ofNanos(nanos)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void endsAProcessThatIsGivenBackToAClosedPool() throws Exception {
        pool.close();

        assertThat(answer("x")).isEqualTo("ok 1");
        assertThat(running()).isEmpty();
    }

    @Test
    void replacesAProcessThatHasEndedMeanwhile() throws Exception {
        assertThat(answer("x")).isEqualTo("ok 1");
        List<ProcessHandle> kept = running();
        assertThat(kept).isNotEmpty();
        kept.forEach(ProcessHandle::destroyForcibly);

        assertThat(answer("x")).isEqualTo("ok 1");
    }
}
