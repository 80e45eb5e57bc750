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

    /** Wall time: it goes on while a thread waits. See {@link System#nanoTime()}. */
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
     * What the work of the thread that asks takes, on any system: its CPU time where that is counted in steps that are
     * short beside what is timed, and wall time elsewhere, to which other load adds. Windows counts CPU time in ticks
     * of 15.6 ms.
     *
     * @throws UnsupportedOperationException if this virtual machine cannot tell a thread's CPU time
     */
    static NanoClock threadWork() {
        return CpuClockStep.isShort() ? threadCpu() : wall();
    }
}
