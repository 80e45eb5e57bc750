package speedup.exercise;

import java.nio.ByteBuffer;

/** Arrays of longs: the length, then the elements. */
public final class LongsCodec implements Codec<long[]> {

    @Override
    public int size(long[] value) {
        if (value == null) {
            throw new MalformedValue("The answer is null, where an array is wanted");
        }
        return Math.addExact(Integer.BYTES, Math.multiplyExact(Long.BYTES, value.length));
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
