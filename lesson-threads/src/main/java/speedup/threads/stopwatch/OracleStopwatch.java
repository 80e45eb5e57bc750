package speedup.threads.stopwatch;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import speedup.timing.NanoClock;

/**
 * The oracle. It has no need to find anything out: on a simulated machine, the script says how many
 * repetitions are enough, and when the task is warm. Yours has nothing but the clock.
 */
final class OracleStopwatch implements Stopwatch {

    /** @throws IllegalArgumentException if the clock is not a simulated machine's */
    @Override
    public Timing time(NanoClock clock, LongSupplier task, LongConsumer sink, Plan plan) {
        if (!(clock instanceof SimulatedMachine machine)) {
            throw new IllegalArgumentException(
                    "clock must be a SimulatedMachine, whose script can be read. No other clock tells this stopwatch what it needs");
        }
        MachineScript script = machine.script();
        call(task, sink, Math.max(script.slowCalls(), plan.warmUpNanos() / script.call() + 1));
        long best = Long.MAX_VALUE;
        for (int i = 0; i < plan.samples(); i++) {
            long start = clock.nanos();
            call(task, sink, script.repetitions());
            best = Math.min(best, clock.nanos() - start);
        }
        return new Timing((double) best / script.repetitions(), script.repetitions());
    }

    private static void call(LongSupplier task, LongConsumer sink, long times) {
        for (long i = 0; i < times; i++) {
            sink.accept(task.getAsLong());
        }
    }
}
