package speedup.exercise;

import java.nio.ByteBuffer;

/** Arrays of longs: the length, then the elements. */
public final class LongsCodec implements Codec<long[]> {

    /** As many as fit into one buffer behind the length. */
    private static final int MOST_ELEMENTS = (Integer.MAX_VALUE - Integer.BYTES) / Long.BYTES;

    @Override
    public int size(long[] value) {
        if (value == null) {
            throw new MalformedValue("The answer is null, where an array is wanted");
        }
        if (value.length > MOST_ELEMENTS) {
            throw new MalformedValue("The answer has " + value.length + " elements, which is more than 2 GB");
        }
        return Integer.BYTES + Long.BYTES * value.length;
    }

    @Override
    public void write(long[] value, ByteBuffer target) {
        target.putInt(value.length);
        target.asLongBuffer().put(value);
        target.position(target.position() + Long.BYTES * value.length);
    }

    @Override
    public long[] read(ByteBuffer source) {
        int length = source.getInt();
        if (length < 0 || length > source.remaining() / Long.BYTES) {
            throw new MalformedValue(
                    "The answer says it has " + length + " elements, in " + source.remaining() + " bytes");
        }
        long[] value = new long[length];
        source.asLongBuffer().get(value);
        source.position(source.position() + Long.BYTES * length);
        return value;
    }
}
