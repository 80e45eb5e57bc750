package speedup.grader.subprocess;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import speedup.grader.sandbox.SandboxedProcess;
import speedup.grader.sandbox.TempFiles;
import speedup.runtime.MessageChannel;

/**
 * What the grader shares with one process in a sandbox that answers questions: a socket to connect to, a file with the
 * question, and a file for the answer, all in shared memory where there is some.
 *
 * <p>The grader never maps the answer's file, which the other side could cut short under it; it reads a
 * copy. The folder's name cannot be guessed, so that opening it to the sandbox's user opens it to
 * nobody else.
 */
public final class ExchangeDirectory implements Closeable {

    private static final Duration POLL = Duration.ofMillis(2);

    private final Path outer;
    private final Path folder;
    private final FileChannel question;
    private final FileChannel answer;
    private final ServerSocketChannel listener;

    private ExchangeDirectory(
            Path outer, Path folder, FileChannel question, FileChannel answer, ServerSocketChannel listener) {
        this.outer = outer;
        this.folder = folder;
        this.question = question;
        this.answer = answer;
        this.listener = listener;
    }

    /** A new one, for one process. */
    public static ExchangeDirectory create() throws IOException {
        Path outer = TempFiles.folderInMemory();
        Path folder = Files.createTempDirectory(outer, "");
        permit(outer, "rwx--x--x");
        permit(folder, "rwxr-xr-x");
        FileChannel question = openNew(folder.resolve("question"), "rw-r--r--");
        FileChannel answer = openNew(folder.resolve("answer"), "rw-rw-rw-");
        ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listener.bind(UnixDomainSocketAddress.of(folder.resolve("grader")));
        listener.configureBlocking(false);
        permit(folder.resolve("grader"), "rw-rw-rw-");
        return new ExchangeDirectory(outer, folder, question, answer, listener);
    }

    /** The folder itself, for the sandbox to show. */
    public Path path() {
        return folder;
    }

    /** Where the process connects. */
    public Path socketFile() {
        return folder.resolve("grader");
    }

    /** For the process to read. */
    public Path questionFile() {
        return folder.resolve("question");
    }

    /** For the process to write. */
    public Path answerFile() {
        return folder.resolve("answer");
    }

    /** Where a recording of the answer may be; it is there after {@link #openRecording}. */
    public Path recordingFile() {
        return folder.resolve("recording");
    }

    /** Makes an empty file for a recording. */
    public void openRecording() throws IOException {
        Files.createFile(recordingFile());
        permit(recordingFile(), "rw-rw-rw-");
    }

    /**
     * Waits until the process has connected. Nobody can connect afterwards.
     *
     * @throws IOException if it ends before
     * @throws TimeoutException if it does not come in time
     */
    public MessageChannel connect(SandboxedProcess process, Duration limit)
            throws IOException, InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            SocketChannel socket = listener.accept();
            if (socket != null) {
                listener.close();
                return new MessageChannel(socket);
            }
            if (!process.isAlive()) {
                throw new IOException("The JVM ended at its start: " + process.output());
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("The JVM did not start in " + limit.toSeconds() + " s");
            }
            TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        }
    }

    /** Puts a question into the file for it. */
    public void ask(ByteBuffer bytes) throws IOException {
        ByteBuffer rest = bytes.duplicate();
        for (long position = 0; rest.hasRemaining(); ) {
            position += question.write(rest, position);
        }
    }

    /**
     * A copy of the first so many bytes of the answer; fewer if there are fewer.
     *
     * @param count not negative
     */
    public ByteBuffer answer(int count) throws IOException {
        ByteBuffer copy = ByteBuffer.allocate((int) Math.min(count, answer.size()));
        for (long position = 0; copy.hasRemaining(); ) {
            int read = answer.read(copy, position);
            if (read < 0) {
                break;
            }
            position += read;
        }
        return copy.flip().order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() throws IOException {
        listener.close();
        question.close();
        answer.close();
        for (Path file : new Path[] {socketFile(), questionFile(), answerFile(), recordingFile(), folder, outer}) {
            Files.deleteIfExists(file);
        }
    }

    private static FileChannel openNew(Path file, String permissions) throws IOException {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        permit(file, permissions);
        return channel;
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
