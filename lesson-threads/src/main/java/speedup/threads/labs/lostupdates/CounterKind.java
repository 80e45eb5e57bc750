package speedup.threads.labs.lostupdates;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import speedup.timing.Blackhole;

/**
 * Ways to share a counter.
 *
 * <p><b>What a compiler may do.</b> Of {@code for (...) value++} on a plain field, a compiler may keep the value in a
 * register, make one addition of many, and write the field now and then or once at the end: no other thread can
 * tell that from a loop that was very fast. It may make one locked step of several, too. Then the time of a count would
 * be that of no count, and counts would be lost many at a time.
 *
 * <p><b>What keeps it from that.</b> Each step also writes its number to a {@link Blackhole}. HotSpot takes that write
 * for a point at which memory may have changed, so the counter is read and written anew in the next step. It costs the
 * same in each kind: a plain store to memory of the thread's own, which each call allocates anew so that no two
 * threads write to one cache line. {@link #FREE_LOOP} does without, to show the difference.
 *
 * <p>Each kind has a loop of its own. If all went through one, a step would be a call that the compiler cannot inline.
 */
enum CounterKind {
    /** Reads, adds and writes: three steps. */
    PLAIN("plain", false),
    /** The same three steps, each of them visible to all at once. */
    VOLATILE("volatile", false),
    /** One step. */
    ATOMIC("AtomicLong", true),
    /** One step on one of several cells, which are added up at the end. */
    ADDER("LongAdder", true),
    /** Three steps, of one thread at a time. */
    LOCK("synchronized", true),
    /** The plain field, in a loop that the compiler may change. */
    FREE_LOOP("plain, free loop", false);

    private final String title;
    private final boolean keepsAll;

    CounterKind(String title, boolean keepsAll) {
        this.title = title;
        this.keepsAll = keepsAll;
    }

    /** Those that differ in nothing but how the counter is shared. */
    static List<CounterKind> compared() {
        return List.of(PLAIN, VOLATILE, ATOMIC, ADDER, LOCK);
    }

    /** What it is called in tables and plots. */
    String title() {
        return title;
    }

    /** Whether no count can be lost, by what the language or the class promises. */
    boolean keepsAll() {
        return keepsAll;
    }

    /** A counter that stands at 0. */
    SharedCounter create() {
        return switch (this) {
            case PLAIN -> new PlainCounter();
            case VOLATILE -> new VolatileCounter();
            case ATOMIC -> new AtomicCounter();
            case ADDER -> new AdderCounter();
            case LOCK -> new LockedCounter();
            case FREE_LOOP -> new FreeLoopCounter();
        };
    }

    private static final class PlainCounter implements SharedCounter {

        private long value;

        @Override
        public void raise(int times) {
            Blackhole steps = new Blackhole();
            for (int i = 0; i < times; i++) {
                value++;
                steps.consume(i);
            }
        }

        @Override
        public long value() {
            return value;
        }
    }

    private static final class VolatileCounter implements SharedCounter {

        private volatile long value;

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // that it is not atomic is what the lab shows
        public void raise(int times) {
            Blackhole steps = new Blackhole();
            for (int i = 0; i < times; i++) {
                value++;
                steps.consume(i);
            }
        }

        @Override
        public long value() {
            return value;
        }
    }

    private static final class AtomicCounter implements SharedCounter {

        private final AtomicLong value = new AtomicLong();

        @Override
        public void raise(int times) {
            Blackhole steps = new Blackhole();
            for (int i = 0; i < times; i++) {
                value.incrementAndGet();
                steps.consume(i);
            }
        }

        @Override
        public long value() {
            return value.get();
        }
    }

    private static final class AdderCounter implements SharedCounter {

        private final LongAdder value = new LongAdder();

        @Override
        public void raise(int times) {
            Blackhole steps = new Blackhole();
            for (int i = 0; i < times; i++) {
                value.increment();
                steps.consume(i);
            }
        }

        @Override
        public long value() {
            return value.sum();
        }
    }

    private static final class LockedCounter implements SharedCounter {

        private long value;

        @Override
        public void raise(int times) {
            Blackhole steps = new Blackhole();
            for (int i = 0; i < times; i++) {
                synchronized (this) {
                    value++;
                }
                steps.consume(i);
            }
        }

        @Override
        public synchronized long value() {
            return value;
        }
    }

    private static final class FreeLoopCounter implements SharedCounter {

        private long value;

        @Override
        public void raise(int times) {
            for (int i = 0; i < times; i++) {
                value++;
            }
        }

        @Override
        public long value() {
            return value;
        }
    }
}
