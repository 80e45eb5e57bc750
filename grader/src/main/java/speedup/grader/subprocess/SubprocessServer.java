package speedup.grader.subprocess;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import speedup.runtime.Message;
import speedup.runtime.MessageChannel;

/** How the program of a {@link SubprocessPool} works: its {@code main} calls this and nothing else. */
public final class SubprocessServer {

    /** A grader that is silent for so long is gone. */
    private static final Duration GRADER_TIMEOUT = Duration.ofHours(1);

    /** How many arguments are for this; those of the program come behind them. */
    public static final int ARGUMENTS = 3;

    private SubprocessServer() {}

    /** What is done about a request. */
    public interface Work {

        /** Makes the bytes of a result from those of a request. */
        byte[] call(byte[] request) throws Exception;
    }

    /**
     * Answers one request after the other until there is no grader any more, and ends this JVM. Whatever the work
     * throws ends it too, without a result.
     *
     * @param arguments first the file of the grader's socket, the file for requests and the file for results
     */
    public static void serve(String[] arguments, Work work) {
        int status = SubprocessEnd.GAVE_UP;
        try (MessageChannel grader = MessageChannel.connect(Path.of(arguments[0]))) {
            serve(grader, Path.of(arguments[1]), Path.of(arguments[2]), work);
        } catch (EOFException graderIsGone) {
            status = SubprocessEnd.DONE;
        } catch (Throwable e) {
            // What it works on can make a library fail in any way, an error of the JVM among them.
            System.err.println(e.getClass().getName());
        } finally {
            // Without waiting for threads: a library may have started some, or be caught in one.
            Runtime.getRuntime().halt(status);
        }
    }

    private static void serve(MessageChannel grader, Path requests, Path results, Work work) throws Exception {
        while (grader.receive(GRADER_TIMEOUT) instanceof Message.Load load) {
            byte[] result = work.call(read(requests, load.bytes()));
            Files.write(results, result);
            send(grader, result.length);
        }
    }

    private static byte[] read(Path file, int bytes) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(bytes);
        }
    }

    private static void send(MessageChannel grader, int bytes) throws IOException, TimeoutException {
        grader.send(new Message.Done(bytes), GRADER_TIMEOUT);
    }
}
