package speedup.machine;

import java.util.Optional;
import java.util.OptionalLong;
import speedup.rules.VerdictRules;

/**
 * How much CPU time the whole machine has used, up to a moment or, after {@link #since}, in a window.
 * Less the CPU time of what is being measured, it is what other load has used.
 *
 * <p><b>How exact it is.</b> The grain tells how the counter counts. Apart from that, the kernel books a
 * thread's time when it leaves its core or at the next tick of the scheduler, 1 to 10 ms apart (4 ms at
 * the usual 250 Hz). So a reading may be behind by up to a tick for every core that is busy at that
 * moment, whatever the grain, and a window be out by as much to either side.
 *
 * @param busyNanos CPU time in user and system mode, on all cores together, in nanoseconds. Kernels that
 *     do not tell stolen time apart include it here when the counter is {@code cpuacct.usage}; adding
 *     {@code stealNanos} then counts it twice, which errs towards more load.
 * @param stealNanos time for which a core of this virtual machine had work, and the host was busy with
 *     another's, in nanoseconds, in steps of 10 ms
 * @param throttledNanos time for which this process's control group, or one around it, was throttled
 *     because its quota was used up, in nanoseconds; nothing if no group keeps the account
 * @param grainNanos the step in which {@code busyNanos} is counted: 1 where each stretch of work is
 *     booked as long as it was, else one tick, and whoever runs at the tick is charged for all of it
 */
public record MachineLoad(long busyNanos, long stealNanos, OptionalLong throttledNanos, long grainNanos) {

    /**
     * The load up to now. Reads some small files, which takes about 0.1 ms, the first time some
     * milliseconds.
     *
     * @throws UnsupportedOperationException if this system keeps no account that is understood
     */
    public static MachineLoad now() {
        return meter().read();
    }

    /** The load up to now; nothing where this system keeps no account, as those without Linux's files. */
    public static Optional<MachineLoad> ifKept() {
        return Here.METER.map(LoadMeter::read);
    }

    private static LoadMeter meter() {
        return Here.METER.orElseGet(() -> LoadMeter.of(Host.here()));
    }

    /**
     * The load in the window from then to now.
     *
     * @param earlier a reading on the same machine, before this one
     */
    public MachineLoad since(MachineLoad earlier) {
        OptionalLong throttled = throttledNanos.isPresent() && earlier.throttledNanos.isPresent()
                ? OptionalLong.of(difference(throttledNanos.getAsLong(), earlier.throttledNanos.getAsLong()))
                : OptionalLong.empty();
        return new MachineLoad(
                difference(busyNanos, earlier.busyNanos),
                difference(stealNanos, earlier.stealNanos),
                throttled,
                Math.max(grainNanos, earlier.grainNanos));
    }

    /**
     * The most CPU time that others can have used in this window, in nanoseconds.
     *
     * @param ownNanos what is known to have been used by who is measured
     * @param cores the cores that may be behind in the machine's account
     */
    public long othersNanos(long ownNanos, int cores) {
        return Math.max(0, busyNanos - ownNanos) + grainNanos + VerdictRules.SCHEDULER_TICK.toNanos() * cores;
    }

    /** The time that the host of a virtual machine or a quota took away, in nanoseconds. */
    public long takenAwayNanos() {
        return stealNanos + throttledNanos.orElse(0);
    }

    /** Counters of stolen time are known to step back by a tick when a core comes to rest. */
    private static long difference(long later, long earlier) {
        return Math.max(0, later - earlier);
    }

    /** Where this machine keeps its account is found out once, when it is first needed. */
    private static final class Here {
        private static final Optional<LoadMeter> METER = LoadMeter.ifKept(Host.here());
    }
}
