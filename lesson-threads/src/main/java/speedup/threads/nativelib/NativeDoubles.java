package speedup.threads.nativelib;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import speedup.exercise.Codec;
import speedup.exercise.Codecs;

/** Doubles outside of the Java heap. They are given back when nobody refers to them any more. */
public final class NativeDoubles {

    /** Bytes of a cache line, and of the widest vectors; FFTW chooses its instructions by the alignment. */
    private static final int ALIGNMENT = 64;

    /** The length, then the elements; read into new native memory. */
    public static final Codec<DoubleBuffer> CODEC = Codecs.doubles(NativeDoubles::allocate);

    private NativeDoubles() {}

    /**
     * New doubles, all 0, that begin at a multiple of {@value #ALIGNMENT} bytes.
     *
     * @param length how many, from 0 to some 268 million
     * @throws ArithmeticException if that is more than 2 GB
     */
    public static DoubleBuffer allocate(int length) {
        // The slice begins and ends at a multiple of the alignment; both ends may cost nearly one.
        int bytes = Math.addExact(Math.multiplyExact(length, Double.BYTES), 2 * ALIGNMENT);
        return ByteBuffer.allocateDirect(bytes)
                .alignedSlice(ALIGNMENT)
                .order(ByteOrder.nativeOrder())
                .asDoubleBuffer()
                .limit(length)
                .slice();
    }

    /** New doubles with these values. */
    public static DoubleBuffer of(double... values) {
        DoubleBuffer doubles = allocate(values.length);
        doubles.duplicate().put(values);
        return doubles;
    }

    /** The values from first to last, whatever the position is. */
    public static double[] toArray(DoubleBuffer doubles) {
        double[] values = new double[doubles.capacity()];
        doubles.duplicate().clear().get(values);
        return values;
    }

    /**
     * Checks what is handed to native code, which would read and write beyond the end without a word.
     *
     * @throws IllegalArgumentException if the buffer cannot be used by native code or is too short
     */
    static void require(String name, DoubleBuffer doubles, long length) {
        if (!doubles.isDirect() || doubles.order() != ByteOrder.nativeOrder()) {
            throw new IllegalArgumentException(
                    name + " must be native memory; make it with NativeDoubles.allocate or NativeDoubles.of");
        }
        if (doubles.position() != 0) {
            throw new IllegalArgumentException(name + " must be at position 0, not " + doubles.position()
                    + "; use slice() for a part of a buffer");
        }
        if (doubles.limit() < length) {
            throw new IllegalArgumentException(
                    name + " has room for " + doubles.limit() + " doubles, and " + length + " are needed");
        }
    }

    /**
     * Checks the place of what is handed to a library that has chosen its instructions beforehand.
     *
     * @throws IllegalArgumentException if it is not a multiple of {@value #ALIGNMENT}
     */
    static void requireAligned(String name, long address) {
        if (address % ALIGNMENT != 0) {
            throw new IllegalArgumentException(name + " must begin at a multiple of " + ALIGNMENT
                    + " bytes, as everything does that NativeDoubles makes");
        }
    }
}
