package speedup.timing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * A clock that counts nanoseconds from a start of its own: only differences mean something.
 *
 * <p>Never the clock of the calendar, which is set forward and back while one measures.
 */
@FunctionalInterface
public interface NanoClock {

    /** The time now, in nanoseconds; never less than before. */
    long nanos();

    /** The time on the wall: it goes on while a thread waits. See {@link System#nanoTime()}. */
    static NanoClock wall() {
        return System::nanoTime;
    }

    /**
     * The CPU time of the thread that asks: it stands still while the thread waits or is not given a
     * core. Other load therefore hardly shows in it, and a slower core does.
     *
     * @throws UnsupportedOperationException if this virtual machine cannot tell
     */
    static NanoClock threadCpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        if (!threads.isCurrentThreadCpuTimeSupported() || !threads.isThreadCpuTimeEnabled()) {
            throw new UnsupportedOperationException("This Java virtual machine does not tell a thread's CPU time."
                    + " Run on a HotSpot JVM, and do not switch the measurement off.");
        }
        return threads::getCurrentThreadCpuTime;
    }

    /**
     * The smallest step that this clock is seen to take, in nanoseconds. The time of one reading is
     * part of it: no shorter stretch can be told from nothing.
     */
    default long grain() {
        long smallest = Long.MAX_VALUE;
        long before = nanos();
        for (int steps = 0; steps < 100; ) {
            long now = nanos();
            if (now != before) {
                smallest = Math.min(smallest, now - before);
                before = now;
                steps++;
            }
        }
        return smallest;
    }
}
