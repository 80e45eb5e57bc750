package speedup.processes.framing;

import java.io.ByteArrayOutputStream;

/** Keeps what is written, and knows whether it would be on its way by now. */
final class RecordingOutput extends ByteArrayOutputStream {

    private int flushed;
    private boolean closed;

    @Override
    public synchronized void flush() {
        flushed = size();
    }

    @Override
    public void close() {
        closed = true;
    }

    /** How many bytes were written and not flushed. */
    synchronized int unflushed() {
        return size() - flushed;
    }

    boolean isClosed() {
        return closed;
    }
}
