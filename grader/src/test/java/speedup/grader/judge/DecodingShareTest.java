package speedup.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.exercise.Requirement;
import speedup.statistics.SortedSample;

/**
 * What the baseline needs to decode a question is what an answer may use before its timed call. So it has to be little
 * beside the work: an answer that reads the question in its own way could do the work instead.
 */
@Tag("timed")
class DecodingShareTest {

    private static final double MOST = 0.1;

    /**
     * Exercises of many small problems, on libraries that need little more than a copy of their input. What an
     * answer could gain by that stands in docs/decisions/0002-believe-nothing.md.
     */
    private static final Map<String, Double> MORE = Map.of("threads/fft", 0.3, "threads/batch", 0.3);

    private static final int TRIES = 9;

    /** More than what the largest question takes twice, with the room for its result. */
    private static final long MEMORY_BYTES = 192L << 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static Stream<Arguments> timed() {
        return Exercises.load().all().stream()
                // Its workers are threads that the exercise starts; their questions are five numbers.
                .filter(exercise -> !exercise.id().equals("threads/counters"))
                .flatMap(exercise -> exercise.requirements().stream()
                        .map(Requirement::size)
                        .distinct()
                        .map(size -> Arguments.of(exercise, size)));
    }

    @ParameterizedTest(name = "{0} at size {1}")
    @MethodSource("timed")
    void isLittleBesideTheWork(Exercise<?, ?, ?> exercise, int size) throws Exception {
        double share = share(exercise, size);

        System.err.printf(Locale.ROOT, "%s at size %d: decoding takes %.3f of the work%n", exercise.id(), size, share);
        assertThat(share).isLessThan(MORE.getOrDefault(exercise.id(), MOST));
    }

    private static <A, I, O> double share(Exercise<A, I, O> exercise, int size) throws Exception {
        A baseline = exercise.baseline();
        byte[] bytes = encoded(exercise.inputCodec(), exercise.input(1, size));
        double[] decoding = new double[TRIES];
        double[] work = new double[TRIES];
        for (int i = 0; i < TRIES; i++) {
            useMemory();
            decoding[i] = cpuNanos(() -> exercise.inputCodec().readAll(buffer(bytes)));
            I input = exercise.inputCodec().readAll(buffer(bytes));
            work[i] = cpuNanos(() -> exercise.solve(baseline, input));
        }
        return SortedSample.of(decoding).median() / SortedSample.of(work).median();
    }

    /**
     * Writes to more memory than is needed next, and gives it back to the system, which hands it out first. A virtual
     * machine has to ask its host for memory that it has never used, and then a page costs five times the CPU time:
     * decoding a question of threads/fft took 23 ms or 130 ms.
     */
    private static void useMemory() {
        try (BytePointer memory = new BytePointer(MEMORY_BYTES)) {
            Pointer.memset(memory, 1, MEMORY_BYTES);
        }
    }

    private static <I> byte[] encoded(Codec<I> codec, I input) {
        ByteBuffer bytes = ByteBuffer.allocate(codec.size(input)).order(ByteOrder.nativeOrder());
        codec.write(input, bytes);
        return bytes.array();
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }

    /** Baselines work on the thread that calls them. */
    private static double cpuNanos(Callable<?> action) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        Object result = action.call();
        long end = THREADS.getCurrentThreadCpuTime();
        assertThat(result).isNotNull();
        return end - start;
    }
}
