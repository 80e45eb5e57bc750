package speedup.threads.mergesort;

import java.util.stream.IntStream;

/** A radix sort, which compares no keys. Each thread counts and moves a block of the records. */
public class ParallelMergeSort implements StableSort {

    private static final int BITS = 8;
    private static final int DIGITS = 1 << BITS;

    @Override
    public long[] sort(long[] records) {
        int blocks = Runtime.getRuntime().availableProcessors();
        long[] from = records.clone();
        long[] to = new long[from.length];
        for (int shift = PAYLOAD_BITS; shift < Long.SIZE; shift += BITS) {
            move(from, to, shift, blocks);
            long[] other = from;
            from = to;
            to = other;
        }
        return from;
    }

    private static void move(long[] from, long[] to, int shift, int blocks) {
        int[][] places = new int[blocks][DIGITS];
        each(blocks, block -> {
            for (int i = begin(from, block, blocks); i < begin(from, block + 1, blocks); i++) {
                places[block][digit(from[i], shift)]++;
            }
        });
        int place = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            for (int[] ofBlock : places) {
                int count = ofBlock[digit];
                ofBlock[digit] = place;
                place += count;
            }
        }
        each(blocks, block -> {
            for (int i = begin(from, block, blocks); i < begin(from, block + 1, blocks); i++) {
                to[places[block][digit(from[i], shift)]++] = from[i];
            }
        });
    }

    private static void each(int blocks, java.util.function.IntConsumer work) {
        IntStream.range(0, blocks).parallel().forEach(work);
    }

    private static int begin(long[] records, int block, int blocks) {
        return (int) ((long) records.length * block / blocks);
    }

    /** The sign comes first: negative keys are smaller. */
    private static int digit(long element, int shift) {
        int sign = shift + BITS == Long.SIZE ? DIGITS / 2 : 0;
        return (int) (element >>> shift) & (DIGITS - 1) ^ sign;
    }
}
