package speedup.threads.sparse;

import java.nio.ByteBuffer;
import speedup.exercise.Codec;

/** Arrays of doubles: the length, then the elements. */
final class VectorCodec implements Codec<double[]> {

    /** As many as fit into one buffer behind the length. */
    private static final int MOST_ELEMENTS = (Integer.MAX_VALUE - Integer.BYTES) / Double.BYTES;

    @Override
    public int size(double[] vector) {
        if (vector == null) {
            throw new MalformedValue("The answer is null, where an array is wanted");
        }
        if (vector.length > MOST_ELEMENTS) {
            throw new MalformedValue("The answer has " + vector.length + " elements, which is more than 2 GB");
        }
        return Integer.BYTES + Double.BYTES * vector.length;
    }

    @Override
    public void write(double[] vector, ByteBuffer target) {
        target.putInt(vector.length);
        target.asDoubleBuffer().put(vector);
        target.position(target.position() + Double.BYTES * vector.length);
    }

    @Override
    public double[] read(ByteBuffer source) {
        int length = source.getInt();
        if (length < 0 || length > source.remaining() / Double.BYTES) {
            throw new MalformedValue(
                    "The answer says it has " + length + " elements, in " + source.remaining() + " bytes");
        }
        double[] vector = new double[length];
        source.asDoubleBuffer().get(vector);
        source.position(source.position() + Double.BYTES * length);
        return vector;
    }
}
