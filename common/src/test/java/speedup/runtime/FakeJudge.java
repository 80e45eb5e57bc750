package speedup.runtime;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import speedup.exercise.Codec;
import speedup.exercise.Codecs;
import speedup.runtime.Message.Done;
import speedup.runtime.Message.Go;
import speedup.runtime.Message.Load;

/** The other side of an answer process, with a socket and two files in a folder. */
final class FakeJudge implements AutoCloseable {

    /** Nothing takes so long, unless it has gone wrong. */
    static final Duration LIMIT = Duration.ofSeconds(30);

    private final Codec<long[]> codec = Codecs.LONGS;
    private final Path folder;
    private final Path input;
    private final Path output;
    private final ServerSocketChannel listener;

    FakeJudge(Path folder) throws IOException {
        this.folder = folder;
        input = Files.createFile(folder.resolve("input"));
        output = Files.createFile(folder.resolve("output"));
        listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listener.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
    }

    /** What to start an answer process with. */
    String[] arguments(String exercise, String role) {
        return new String[] {folder.resolve("socket").toString(), exercise, role, input.toString(), output.toString()};
    }

    /** Waits for the answer process. */
    MessageChannel accept() throws IOException {
        return new MessageChannel(listener.accept());
    }

    /** Puts a question and has it loaded. */
    Message load(MessageChannel channel, long... question) throws IOException, TimeoutException {
        ByteBuffer bytes = ByteBuffer.allocate(codec.size(question)).order(ByteOrder.nativeOrder());
        codec.write(question, bytes);
        Files.write(input, bytes.array());
        channel.send(new Load(bytes.position()), LIMIT);
        return channel.receive(LIMIT);
    }

    /** Puts a question and waits for the answer. */
    Message ask(MessageChannel channel, long... question) throws IOException, TimeoutException {
        load(channel, question);
        channel.send(new Go(), LIMIT);
        return channel.receive(LIMIT);
    }

    /** The output that is stored. */
    long[] output(Done done) throws IOException {
        byte[] bytes = Files.readAllBytes(output);
        return codec.read(ByteBuffer.wrap(bytes, 0, done.bytes()).order(ByteOrder.nativeOrder()));
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
