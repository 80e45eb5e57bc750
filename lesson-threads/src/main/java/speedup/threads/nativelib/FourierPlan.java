package speedup.threads.nativelib;

import static org.bytedeco.fftw.global.fftw3.FFTW_ESTIMATE;
import static org.bytedeco.fftw.global.fftw3.FFTW_FORWARD;
import static org.bytedeco.fftw.global.fftw3.FFTW_MEASURE;
import static org.bytedeco.fftw.global.fftw3.fftw_alloc_complex;
import static org.bytedeco.fftw.global.fftw3.fftw_destroy_plan;
import static org.bytedeco.fftw.global.fftw3.fftw_execute_dft;
import static org.bytedeco.fftw.global.fftw3.fftw_free;
import static org.bytedeco.fftw.global.fftw3.fftw_plan_dft;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bytedeco.fftw.global.fftw3.fftw_plan;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;

/**
 * A plan of FFTW: how to transform complex arrays of one shape, on as many threads as {@link
 * Fftw#plannerThreads()} said when it was made. Making one costs time and memory of the library, so it
 * is made once, used often and closed.
 *
 * <p>Several threads may transform with one plan at the same time, each with arrays of its own.
 */
public final class FourierPlan implements AutoCloseable {

    /** How the library looks for a good plan. */
    public enum Search {
        /** By a rule of thumb, at once. */
        ESTIMATE(FFTW_ESTIMATE),
        /** By trying, which takes as long as hundreds of transforms. What it learnt serves later plans too. */
        MEASURE(FFTW_MEASURE);

        private final int flag;

        Search(int flag) {
            this.flag = flag;
        }
    }

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final AtomicInteger OPEN = new AtomicInteger();

    private final int elements;
    private final fftw_plan plan;
    private boolean closed;

    private FourierPlan(int elements, fftw_plan plan) {
        this.elements = elements;
        this.plan = plan;
    }

    /**
     * Plans forward transforms.
     *
     * @param shape the lengths of one or more dimensions, each at least 1; the last one's neighbours are
     *     neighbours in memory
     * @throws IllegalArgumentException if there is no dimension, or one below 1
     * @throws ArithmeticException if the array would be larger than 2 GB
     */
    public static FourierPlan forward(Search search, int... shape) {
        if (shape.length == 0 || Arrays.stream(shape).anyMatch(length -> length < 1)) {
            throw new IllegalArgumentException("A shape needs dimensions of at least 1, not " + Arrays.toString(shape));
        }
        int elements = IntStream.of(shape).reduce(1, Math::multiplyExact);
        Math.multiplyExact(elements, 2 * Double.BYTES);
        synchronized (Fftw.PLANNER) {
            FourierPlan made = new FourierPlan(elements, plan(search, elements, shape));
            MADE.incrementAndGet();
            OPEN.incrementAndGet();
            return made;
        }
    }

    /** Arrays to try it on: as well aligned as {@link NativeDoubles}, and overwritten by a search that measures. */
    private static fftw_plan plan(Search search, int elements, int[] shape) {
        DoublePointer from = fftw_alloc_complex(elements);
        DoublePointer to = fftw_alloc_complex(elements);
        try (IntPointer lengths = new IntPointer(shape)) {
            fftw_plan plan = fftw_plan_dft(shape.length, lengths, from, to, FFTW_FORWARD, search.flag);
            if (plan == null) {
                throw new IllegalArgumentException("FFTW has no plan for the shape " + Arrays.toString(shape));
            }
            return plan;
        } finally {
            fftw_free(from);
            fftw_free(to);
        }
    }

    /** How many plans this process has made so far. */
    public static int made() {
        return MADE.get();
    }

    /** How many of them have not been closed. */
    public static int open() {
        return OPEN.get();
    }

    /**
     * The forward transform, not scaled: a constant array of n elements of value 1 becomes n at the
     * first place, and 0 elsewhere.
     *
     * @param field an array of the plan's shape, as pairs of real and imaginary part; stays as it is
     * @param spectrum gets the transform; not the same memory as the field
     * @throws IllegalArgumentException if one of them is too short, or not made by {@link NativeDoubles}
     * @throws IllegalStateException if the plan is closed
     */
    public void transform(DoubleBuffer field, DoubleBuffer spectrum) {
        if (closed) {
            throw new IllegalStateException("This plan is closed; close it after the last transform");
        }
        NativeDoubles.require("field", field, 2L * elements);
        NativeDoubles.require("spectrum", spectrum, 2L * elements);
        try (DoublePointer from = new DoublePointer(field);
                DoublePointer to = new DoublePointer(spectrum)) {
            if (from.address() == to.address()) {
                throw new IllegalArgumentException("field and spectrum must not be the same memory");
            }
            NativeDoubles.requireAligned("field", from.address());
            NativeDoubles.requireAligned("spectrum", to.address());
            fftw_execute_dft(plan, from, to);
        }
    }

    /** Gives the plan back to the library. Nothing happens the second time. */
    @Override
    public void close() {
        synchronized (Fftw.PLANNER) {
            if (!closed) {
                closed = true;
                fftw_destroy_plan(plan);
                OPEN.decrementAndGet();
            }
        }
    }
}
