package speedup.processes.framing;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/**
 * A stream that behaves like a pipe with a slow writer: a read gives what is there at the moment, often less
 * than was asked for, and never says how much more there will be.
 */
@SuppressWarnings("InputStreamSlowMultibyteRead") // the other read is here
final class ScriptedInput extends InputStream {

    /** What a pipe holds on Linux: pipe(7). */
    private static final int LARGEST_CHUNK = 65_536;

    private static final int SMALL_CHUNK = 7;

    private final byte[] bytes;
    private final SplittableRandom random;
    private int position;

    /**
     * Makes a stream.
     *
     * @param bytes all that it will give
     * @param seed where the sizes of its chunks come from
     */
    ScriptedInput(byte[] bytes, long seed) {
        this.bytes = bytes;
        this.random = new SplittableRandom(seed);
    }

    /** How many bytes were read from it. */
    int position() {
        return position;
    }

    /** What was not read yet. */
    ByteBuffer rest() {
        return ByteBuffer.wrap(bytes, position, bytes.length - position);
    }

    /** Goes on as if so many bytes had been read. */
    void advance(int count) {
        position += count;
    }

    @Override
    public int read() {
        return position < bytes.length ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (position == bytes.length) {
            return -1;
        }
        int count = Math.min(Math.min(length, chunk()), bytes.length - position);
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }

    private int chunk() {
        return switch (random.nextInt(3)) {
            case 0 -> 1;
            case 1 -> random.nextInt(1, SMALL_CHUNK);
            default -> random.nextInt(1, LARGEST_CHUNK);
        };
    }
}
