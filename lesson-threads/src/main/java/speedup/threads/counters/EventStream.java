package speedup.threads.counters;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.LONG;
import static speedup.exercise.RecordCodec.field;

import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * Events that happen, one after the other, each of a kind at random.
 *
 * @param seed where the kinds come from
 * @param events how many events, at least 0
 * @param kinds how many kinds, at least 1
 * @param workers how many workers share the events, at least 1; or {@link #ONE_FOR_EACH_CORE}
 * @param pauseMicros how long the reporter pauses between two reports, in microseconds, at least 0
 */
public record EventStream(long seed, int events, int kinds, int workers, int pauseMicros) {

    /** Five numbers in the order of the components. */
    static final Codec<EventStream> CODEC = RecordCodec.of(
            EventStream::new,
            field(EventStream::seed, LONG),
            field(EventStream::events, INT),
            field(EventStream::kinds, INT),
            field(EventStream::workers, INT),
            field(EventStream::pauseMicros, INT));

    /** As many workers as the machine has cores for this process. */
    static final int ONE_FOR_EACH_CORE = 0;

    private static final long STEP = 0x9e3779b97f4a7c15L;

    /**
     * The kind of an event, from 0: a few shifts and multiplications, so that counting is a good part of the
     * work. The mixing is that of {@link java.util.SplittableRandom} (G. L. Steele, D. Lea, C. H. Flood, "Fast
     * splittable pseudorandom number generators", OOPSLA 2014).
     */
    int kind(int event) {
        long bits = seed + event * STEP;
        bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
        return (int) (((bits >>> 33) * kinds) >>> 31);
    }

    /** The number of the first event that a worker counts; that of the next worker is where it stops. */
    int firstOf(int worker, int ofWorkers) {
        return (int) ((long) events * worker / ofWorkers);
    }
}
