package speedup.runtime;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * Messages over a Unix domain socket, each behind its length. One thread at a time.
 *
 * <p>The channel does not block where it could be made to wait for ever: every {@link #receive} and
 * {@link #send} has a time limit, and a message a size limit, whatever the other side does.
 */
public final class MessageChannel implements Closeable {

    private final SocketChannel socket;
    private final Selector selector;
    private final SelectionKey key;
    private final ByteBuffer incoming = ByteBuffer.allocate(Integer.BYTES + 1 + Message.MAX_PAYLOAD);

    /** Takes over a connected socket; closing the channel closes it. */
    public MessageChannel(SocketChannel socket) throws IOException {
        this.socket = socket;
        socket.configureBlocking(false);
        selector = Selector.open();
        key = socket.register(selector, SelectionKey.OP_READ);
    }

    /** Connects to a judge that listens on a socket file. */
    public static MessageChannel connect(Path socketFile) throws IOException {
        SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            socket.connect(UnixDomainSocketAddress.of(socketFile));
            return new MessageChannel(socket);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * Sends a message.
     *
     * @throws TimeoutException if the other side does not take it in time
     * @throws IOException if the other side is gone
     */
    public void send(Message message, Duration limit) throws IOException, TimeoutException {
        ByteBuffer body = message.encode();
        ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + body.remaining());
        frame.putInt(body.remaining()).put(body).flip();
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            socket.write(frame);
            if (!frame.hasRemaining()) {
                return;
            }
            await(SelectionKey.OP_WRITE, deadline);
        }
    }

    /**
     * Waits for the next message.
     *
     * @throws TimeoutException if none comes in time; the channel can then only be closed, for it may have
     *     taken part of a message
     * @throws EOFException if the other side is gone
     * @throws ProtocolException if what comes is no message
     * @throws InterruptedIOException if the calling thread is interrupted; its flag stays set
     */
    public Message receive(Duration limit) throws IOException, TimeoutException {
        long deadline = System.nanoTime() + limit.toNanos();
        incoming.clear().limit(Integer.BYTES);
        fill(deadline);
        int length = incoming.getInt(0);
        if (length < 1 || length > 1 + Message.MAX_PAYLOAD) {
            throw new ProtocolException("No message: " + length + " bytes long");
        }
        incoming.limit(Integer.BYTES + length);
        fill(deadline);
        return Message.decode(incoming.flip().position(Integer.BYTES));
    }

    /**
     * Waits until a part of a message is there or the other side is gone, and takes nothing.
     *
     * @return whether that came in time
     * @throws InterruptedIOException if the calling thread is interrupted; its flag stays set
     */
    public boolean awaitArrival(Duration limit) throws IOException {
        key.interestOps(SelectionKey.OP_READ);
        int ready = selector.select(Math.max(1, limit.toMillis()));
        selector.selectedKeys().clear();
        failIfInterrupted();
        return ready > 0;
    }

    /**
     * Waits until a message comes, or until the other side is gone, without giving the core up.
     *
     * @throws InterruptedIOException if the calling thread is interrupted; its flag stays set
     */
    void awaitBusily() throws IOException {
        key.interestOps(SelectionKey.OP_READ);
        while (selector.selectNow() == 0) {
            failIfInterrupted();
            Thread.onSpinWait();
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        selector.close();
        socket.close();
    }

    private void fill(long deadline) throws IOException, TimeoutException {
        while (incoming.hasRemaining()) {
            int count = socket.read(incoming);
            if (count < 0) {
                throw new EOFException("The other side is gone");
            }
            if (count == 0) {
                await(SelectionKey.OP_READ, deadline);
            }
        }
    }

    private void await(int operation, long deadline) throws IOException, TimeoutException {
        long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (millis <= 0) {
            throw new TimeoutException();
        }
        key.interestOps(operation);
        selector.select(millis);
        selector.selectedKeys().clear();
        failIfInterrupted();
    }

    private static void failIfInterrupted() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("Interrupted while waiting for the other side");
        }
    }
}
