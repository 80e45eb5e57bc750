package speedup.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import speedup.threads.mergesort.ParallelMergeSort;
import speedup.threads.mergesort.SerialMergeSort;
import speedup.threads.mergesort.StableSort;

/**
 * Sorting {@value #LENGTH} longs whose payload is 0. So the order of the keys is the order of the longs, and a
 * stable sort and another one give the same array.
 */
@State(Scope.Benchmark)
public class SortBenchmark {

    static final int LENGTH = 4_000_000;

    private final long[] records = new SplittableRandom(1)
            .longs(LENGTH)
            .map(key -> key << StableSort.PAYLOAD_BITS)
            .toArray();

    // It owns a pool, so one is enough.
    private final StableSort parallel = new ParallelMergeSort();

    /** The exercise's baseline. */
    @Benchmark
    public long[] serial() {
        return new SerialMergeSort().sort(records);
    }

    /** The exercise's reference answer. */
    @Benchmark
    public long[] reference() {
        return parallel.sort(records);
    }

    /** The JDK's: a quicksort with two pivots, and no stable one. */
    @Benchmark
    public long[] arraysSort() {
        long[] sorted = records.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The same, with the JDK's own sharing out. */
    @Benchmark
    public long[] arraysParallelSort() {
        long[] sorted = records.clone();
        Arrays.parallelSort(sorted);
        return sorted;
    }
}
