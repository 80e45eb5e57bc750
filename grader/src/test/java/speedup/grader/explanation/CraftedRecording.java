package speedup.grader.explanation;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Recordings that no JVM writes. */
final class CraftedRecording {

    private static final int CHUNK_SIZE = 8;
    private static final int CHECKPOINT_POSITION = 16;
    private static final int CHECKPOINT_TYPE = 1;

    private CraftedRecording() {}

    /** A recording whose last two checkpoints each say that the other one is the one before. */
    static byte[] withCheckpointsInACycle(byte[] recording) {
        int size = (int) ByteBuffer.wrap(recording).getLong(CHUNK_SIZE);
        int length = checkpoint(0).length;
        byte[] crafted = Arrays.copyOf(recording, size + 2 * length);
        System.arraycopy(checkpoint(length), 0, crafted, size, length);
        System.arraycopy(checkpoint(-length), 0, crafted, size + length, length);
        ByteBuffer.wrap(crafted).putLong(CHUNK_SIZE, crafted.length).putLong(CHECKPOINT_POSITION, size);
        return crafted;
    }

    /** A checkpoint without constants; each number in the nine bytes that any number fits into. */
    private static byte[] checkpoint(long toTheOneBefore) {
        ByteBuffer bytes = ByteBuffer.allocate(5 * 9 + 2);
        for (long number : new long[] {bytes.capacity(), CHECKPOINT_TYPE, 0, 0, toTheOneBefore}) {
            for (int i = 0; i < 8; i++) {
                bytes.put((byte) (((number >> (7 * i)) & 0x7F) | 0x80));
            }
            bytes.put((byte) (number >> 56));
        }
        return bytes.put((byte) 0).put((byte) 0).array();
    }
}
