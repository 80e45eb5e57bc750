package speedup.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.runtime.Message.Cause;
import speedup.runtime.Message.Done;
import speedup.runtime.Message.Failed;
import speedup.runtime.Message.Go;
import speedup.runtime.Message.Loaded;
import speedup.runtime.Message.Quit;
import speedup.runtime.Message.Ready;

@Timeout(120)
class AnswerMainTest {

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private FakeJudge judge;
    private Future<?> end = CompletableFuture.completedFuture(null);

    @BeforeEach
    void startJudge() throws IOException {
        MyEcho.CLOSED.set(0);
        MyEcho.release = new CountDownLatch(1);
        judge = new FakeJudge(folder);
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        judge.close();
        threads.shutdownNow();
        assertThat(threads.awaitTermination(FakeJudge.LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as("the answer process has ended")
                .isTrue();
    }

    @Test
    void storesTheAnswerToEachQuestionAndClosesIt() throws Exception {
        start("threads/echo", "answer");
        try (MessageChannel channel = ready()) {
            assertThat(judge.load(channel, MyEcho.ECHO, 20, 30)).isEqualTo(new Loaded());
            channel.send(new Go(), FakeJudge.LIMIT);
            assertAnswer(channel.receive(FakeJudge.LIMIT), MyEcho.ECHO, 20, 30);

            // A question that needs larger files than the last one, and one that needs less of them.
            long[] large = LongStream.concat(LongStream.of(MyEcho.ECHO), LongStream.range(0, 5_000))
                    .toArray();
            assertAnswer(judge.ask(channel, large), large);
            assertAnswer(judge.ask(channel, MyEcho.ECHO), MyEcho.ECHO);
            assertThat(MyEcho.CLOSED).hasValue(0);

            channel.send(new Quit(), FakeJudge.LIMIT);
            await();
        }
        assertThat(MyEcho.CLOSED).hasValue(1);
    }

    @Test
    void saysThatTheInputWasChanged() throws Exception {
        start("threads/echo", "answer");
        try (MessageChannel channel = ready()) {
            assertFailed(judge.ask(channel, MyEcho.CHANGE_THE_INPUT), Cause.CHANGED_INPUT);

            // It costs time to look, so nobody looks where the input is large.
            long[] large = new long[10_000];
            large[0] = MyEcho.CHANGE_THE_INPUT;
            assertThat(judge.ask(channel, large)).isInstanceOf(Done.class);
        }
    }

    @Test
    void saysThatAnEarlierResultWasChanged() throws Exception {
        start("threads/echo", "answer");
        try (MessageChannel channel = ready()) {
            assertAnswer(judge.ask(channel, MyEcho.SHARE_THE_RESULT, 20), MyEcho.SHARE_THE_RESULT, 20);
            assertAnswer(judge.ask(channel, MyEcho.ECHO, 30), MyEcho.ECHO, 30);
            // The same numbers in the same array are no change that anybody could see.
            assertAnswer(judge.ask(channel, MyEcho.SHARE_THE_RESULT, 20), MyEcho.SHARE_THE_RESULT, 20);

            assertFailed(judge.ask(channel, MyEcho.SHARE_THE_RESULT, 40), Cause.CHANGED_RESULT);
        }
    }

    @Test
    void looksForChangesWhereResultsAreSmallOnly() throws Exception {
        start("threads/echo", "answer");
        try (MessageChannel channel = ready()) {
            long[] large = new long[10_000];
            large[0] = MyEcho.SHARE_THE_RESULT;
            assertAnswer(judge.ask(channel, large), large);
            large[1] = 1;
            assertAnswer(judge.ask(channel, large), large);
            assertAnswer(judge.ask(channel, MyEcho.ECHO, 1), MyEcho.ECHO, 1);
        }
    }

    @Test
    void baselineSaysWhatIsExpectedWithoutTheStudentsClass() throws Exception {
        start("processes/absent", "baseline");
        try (MessageChannel channel = ready()) {
            assertAnswer(judge.ask(channel, MyEcho.THROW), MyEcho.THROW, 1);
            channel.send(new Quit(), FakeJudge.LIMIT);
            await();
        }
    }

    @Test
    void sendsTheStackTraceOfWhatIsThrownAndAnswersOn() throws Exception {
        start("threads/echo", "answer");
        try (MessageChannel channel = ready()) {
            Failed failed = assertFailed(judge.ask(channel, MyEcho.THROW), Cause.THREW);
            assertThat(failed.text().lines())
                    .startsWith("java.lang.IllegalStateException: thrown on purpose")
                    .anySatisfy(line -> assertThat(line).contains("MyEcho.answer(MyEcho.java:"));

            assertAnswer(judge.ask(channel, MyEcho.ECHO, 1), MyEcho.ECHO, 1);
        }
    }

    @Test
    void survivesAnOverflowOfTheStack() throws Exception {
        start("threads/echo", "answer");
        try (MessageChannel channel = ready()) {
            Failed failed = assertFailed(judge.ask(channel, MyEcho.OVERFLOW_THE_STACK), Cause.THREW);
            assertThat(failed.text()).startsWith("java.lang.StackOverflowError");

            assertAnswer(judge.ask(channel, MyEcho.ECHO), MyEcho.ECHO);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {MyEcho.NOT_ATTEMPTED, MyEcho.NOT_ATTEMPTED_IN_A_THREAD})
    void tellsASkeletonFromAFailure(long question) throws Exception {
        start("threads/echo", "answer");
        try (MessageChannel channel = ready()) {
            Failed failed = assertFailed(judge.ask(channel, question), Cause.NOT_ATTEMPTED);
            assertThat(failed.text()).startsWith("Not attempted yet");
        }
    }

    @Test
    void tellsWhatIsNoOutput() throws Exception {
        start("threads/echo", "answer");
        try (MessageChannel channel = ready()) {
            Failed failed = assertFailed(judge.ask(channel, MyEcho.NULL), Cause.MALFORMED);
            assertThat(failed.text()).isEqualTo("The answer is null, where an array is wanted");
        }
    }

    @Test
    void saysWhyThereIsNoAnswerAtAllAndEnds() throws Exception {
        start("processes/absent", "answer");
        try (MessageChannel channel = judge.accept()) {
            Failed failed = assertFailed(channel.receive(FakeJudge.LIMIT), Cause.THREW);
            assertThat(failed.text()).contains("The answer to processes/absent cannot be used", "MyAbsent");
            await();
        }
    }

    @Test
    void endsIfTheJudgeSaysSomethingOtherThanGo() throws Exception {
        start("threads/echo", "answer");
        try (MessageChannel channel = ready()) {
            judge.load(channel, MyEcho.ECHO);
            channel.send(new Quit(), FakeJudge.LIMIT);
            await();
        }
        assertThat(MyEcho.CLOSED).hasValue(1);
    }

    @Test
    void endsAndClosesTheAnswerIfTheJudgeIsGone() throws Exception {
        start("threads/echo", "answer");
        ready().close();

        await();
        assertThat(MyEcho.CLOSED).hasValue(1);
    }

    @Test
    void closesTheAnswerIfTheJudgeGoesBeforeItHasAnswered() throws Exception {
        start("threads/echo", "answer");
        try (MessageChannel channel = ready()) {
            judge.load(channel, MyEcho.STAY);
            channel.send(new Go(), FakeJudge.LIMIT);
        }
        MyEcho.release.countDown();

        assertThatThrownBy(this::await).hasCauseInstanceOf(IOException.class);
        assertThat(MyEcho.CLOSED).hasValue(1);
    }

    @Test
    void endsThoughTheAnswerCannotBeClosed() throws Exception {
        start("threads/echo", "answer");
        try (MessageChannel channel = ready()) {
            judge.ask(channel, MyEcho.FAIL_AT_CLOSING);
            channel.send(new Quit(), FakeJudge.LIMIT);
            await();
        }
        assertThat(MyEcho.CLOSED).hasValue(1);
    }

    @Test
    void namesAnExerciseThatIsNotKnown() {
        assertThatThrownBy(() -> AnswerMain.run(judge.arguments("threads/unknown", "answer")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("threads/unknown");
    }

    private void start(String exercise, String role) {
        end = threads.submit((Callable<Void>) () -> {
            AnswerMain.run(judge.arguments(exercise, role));
            return null;
        });
    }

    private MessageChannel ready() throws IOException, TimeoutException {
        MessageChannel channel = judge.accept();
        assertThat(channel.receive(FakeJudge.LIMIT)).isEqualTo(new Ready());
        return channel;
    }

    private void await() throws ExecutionException, InterruptedException, TimeoutException {
        end.get(FakeJudge.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private void assertAnswer(Message message, long... expected) throws IOException {
        assertThat(message).isInstanceOf(Done.class);
        assertThat(judge.output((Done) message)).containsExactly(expected);
    }

    private static Failed assertFailed(Message message, Cause cause) {
        assertThat(message).isInstanceOf(Failed.class);
        assertThat(((Failed) message).cause()).isEqualTo(cause);
        return (Failed) message;
    }
}
