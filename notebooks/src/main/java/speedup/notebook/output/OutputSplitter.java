package speedup.notebook.output;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Takes what a cell prints, and tells text from bundles. Used by one thread at a time. */
public final class OutputSplitter extends OutputStream {

    /** Who takes the parts, in order. */
    public interface Receiver {

        /** Takes some text, without half characters. */
        void text(String text);

        /** Takes a bundle. */
        void bundle(MimeBundle bundle);
    }

    /** A frame that is longer is no plot; it would fill the notebook's file. */
    static final int LONGEST_FRAME = 16 << 20;

    private final Receiver receiver;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final ByteArrayOutputStream frame = new ByteArrayOutputStream();

    /** How many bytes of the mark have been seen; all of them inside of a frame. */
    private int matched;

    private boolean isTooLong;

    public OutputSplitter(Receiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public synchronized void write(int value) {
        byte next = (byte) value;
        if (matched == BundleFrame.BEGIN.length) {
            insideFrame(next);
        } else if (next == BundleFrame.BEGIN[matched]) {
            matched++;
        } else {
            text.write(BundleFrame.BEGIN, 0, matched);
            matched = next == BundleFrame.BEGIN[0] ? 1 : 0;
            if (matched == 0) {
                text.write(next);
            }
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
        passText(completeCharacters());
    }

    /** Passes on all that has come, be it half a frame. */
    public synchronized void end() {
        if (matched < BundleFrame.BEGIN.length) {
            text.write(BundleFrame.BEGIN, 0, matched);
        }
        matched = 0;
        frame.reset();
        passText(text.size());
    }

    private void insideFrame(byte next) {
        if (next != BundleFrame.END) {
            isTooLong |= frame.size() >= LONGEST_FRAME;
            if (!isTooLong) {
                frame.write(next);
            }
            return;
        }
        passText(text.size());
        if (isTooLong) {
            receiver.text("[a picture of more than " + (LONGEST_FRAME >> 20) + " MB is left out]\n");
        } else {
            passBundle(frame.toString(StandardCharsets.US_ASCII));
        }
        frame.reset();
        matched = 0;
        isTooLong = false;
    }

    private void passBundle(String body) {
        MimeBundle bundle;
        try {
            bundle = BundleFrame.decoded(body);
        } catch (IllegalArgumentException e) {
            // Printed by a cell of its own accord.
            receiver.text(body);
            return;
        }
        receiver.bundle(bundle);
    }

    private void passText(int length) {
        if (length == 0) {
            return;
        }
        byte[] bytes = text.toByteArray();
        text.reset();
        text.write(bytes, length, bytes.length - length);
        receiver.text(new String(bytes, 0, length, StandardCharsets.UTF_8));
    }

    /** The number of bytes before a character of which the rest has not come yet. */
    private int completeCharacters() {
        byte[] bytes = text.toByteArray();
        for (int back = 1; back <= Math.min(3, bytes.length); back++) {
            int value = bytes[bytes.length - back] & 0xFF;
            if (value >= 0xC0) {
                int whole = value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : 2;
                return whole > back ? bytes.length - back : bytes.length;
            }
            if (value < 0x80) {
                break;
            }
        }
        return bytes.length;
    }
}
