package speedup.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.net.ProtocolException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.Fuzzing;
import speedup.runtime.Message;
import speedup.runtime.MessageChannel;

/** Whatever bytes come out of the sandbox: the judge reads a message or an answer in them, or says that there is none. */
class ProtocolFuzzTest {

    private static final int QUESTIONS_EACH = 3;

    @Test
    void everyMessageIsOneOrNone(@TempDir Path folder) throws Exception {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("judge"));
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            Fuzzing.run("messages", random -> {
                try (SocketChannel untrusted = SocketChannel.open(address);
                        MessageChannel judge = new MessageChannel(server.accept())) {
                    untrusted.write(ByteBuffer.wrap(Fuzzing.mutated(frames(random), random)));
                    untrusted.shutdownOutput();
                    readToTheEnd(judge);
                }
            });
        }
    }

    /** The mistakes that an answer's bytes can have are sentences, for every exercise of the course. */
    @Test
    void everyAnswerIsRightOrDifferent() throws Exception {
        List<Question<?, ?>> questions = questions();
        Fuzzing.run("answers", random -> {
            Question<?, ?> question = questions.get(random.nextInt(questions.size()));
            Optional<String> difference = question.difference(Fuzzing.mutated(question.expected, random));
            assertThat(difference.orElse("right")).as(question.toString()).isNotBlank();
        });
    }

    private static void readToTheEnd(MessageChannel judge) throws Exception {
        try {
            while (true) {
                assertThat(judge.receive(Duration.ofSeconds(10))).isNotNull();
            }
        } catch (ProtocolException noMessage) {
            assertThat(noMessage).hasMessageStartingWith("No message: ");
        } catch (EOFException end) {
            assertThat(end).hasMessage("The other side is gone");
        }
    }

    private static byte[] frames(RandomGenerator random) {
        Message[] messages = {
            new Message.Ready(),
            new Message.Loaded(),
            new Message.Done(random.nextInt()),
            new Message.Failed(Message.Cause.THREW, "thrown ".repeat(random.nextInt(100)))
        };
        ByteBuffer frames = ByteBuffer.allocate(10_000);
        for (int left = random.nextInt(1, 5); left > 0; left--) {
            ByteBuffer body = messages[random.nextInt(messages.length)].encode();
            frames.putInt(body.remaining()).put(body);
        }
        byte[] bytes = new byte[frames.flip().remaining()];
        frames.get(bytes);
        return bytes;
    }

    private static List<Question<?, ?>> questions() throws Exception {
        List<Question<?, ?>> questions = new ArrayList<>();
        for (Exercise<?, ?, ?> exercise : Exercises.load().all()) {
            for (int size : exercise.sizes().subList(0, QUESTIONS_EACH)) {
                questions.add(question(exercise, size));
            }
        }
        return questions;
    }

    private static <A, I, O> Question<I, O> question(Exercise<A, I, O> exercise, int size) throws Exception {
        // A seed of its own: some inputs name a folder after it, which a run that was killed may have left behind.
        I input = exercise.input(System.nanoTime(), size);
        O output = exercise.expected(exercise.baseline(), input);
        Codec<O> codec = exercise.outputCodec();
        ByteBuffer bytes = ByteBuffer.allocate(codec.size(output)).order(ByteOrder.nativeOrder());
        codec.write(output, bytes);
        return new Question<>(exercise, size, input, bytes.array());
    }

    @SuppressWarnings("ArrayRecordComponent") // two of them are never compared
    private record Question<I, O>(Exercise<?, I, O> exercise, int size, I input, byte[] expected) {

        Optional<String> difference(byte[] actual) {
            return new Checker<>(exercise).difference(input, buffer(expected), buffer(actual));
        }

        private static ByteBuffer buffer(byte[] bytes) {
            return ByteBuffer.wrap(bytes.clone()).order(ByteOrder.nativeOrder());
        }

        @Override
        public String toString() {
            return exercise.id() + " at size " + size;
        }
    }
}
