package speedup.grader.sandbox.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Drains a stream to its end, however long, and keeps its first and its last bytes. This bounds memory; what of it is
 * shown, and how, is the caller's business.
 */
public final class BoundedOutput implements Runnable {

    /** Bytes kept of each end. */
    public static final int KEPT = 16 * 1024;

    private final InputStream stream;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final byte[] tail = new byte[KEPT];
    private long total;

    public BoundedOutput(InputStream stream) {
        this.stream = stream;
    }

    @Override
    public void run() {
        byte[] buffer = new byte[8192];
        try (stream) {
            for (int length = stream.read(buffer); length >= 0; length = stream.read(buffer)) {
                keep(buffer, length);
            }
        } catch (IOException e) {
            note(e);
        }
    }

    /** A stream that is closed while it is read has simply ended, but a reader may want to know. */
    private void note(IOException e) {
        byte[] note = ("\n[the output broke off: " + e.getMessage() + "]\n").getBytes(StandardCharsets.UTF_8);
        keep(note, note.length);
    }

    private synchronized void keep(byte[] bytes, int length) {
        int first = Math.min(length, KEPT - head.size());
        head.write(bytes, 0, first);
        for (int i = first; i < length; i++) {
            tail[(int) ((total + i) % KEPT)] = bytes[i];
        }
        total += length;
    }

    /** What was kept, with a line in place of what was left out. */
    public synchronized String text() {
        long beyond = total - head.size();
        int kept = (int) Math.min(beyond, KEPT);
        ByteArrayOutputStream end = new ByteArrayOutputStream();
        for (long i = total - kept; i < total; i++) {
            end.write(tail[(int) (i % KEPT)]);
        }
        String start = head.toString(StandardCharsets.UTF_8);
        String gap = beyond > kept ? "\n[... " + (beyond - kept) + " bytes left out ...]\n" : "";
        return start + gap + end.toString(StandardCharsets.UTF_8);
    }
}
