package speedup.grader.sandbox.kernel;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for the kernel to have done what it was told. */
public final class Await {

    private static final long STEP_NANOS = 50_000;

    private Await() {}

    public static void briefly() {
        // An interrupted thread would not park at all, and spin; what is waited for here takes milliseconds.
        boolean interrupted = Thread.interrupted();
        LockSupport.parkNanos(STEP_NANOS);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Whether the condition came true before the time was up. It is looked at once more after that: on a busy
     * machine, the waiting thread may have been kept from looking.
     */
    public static boolean until(BooleanSupplier condition, long nanos) {
        long end = System.nanoTime() + nanos;
        boolean timeIsUp = false;
        while (!condition.getAsBoolean()) {
            if (timeIsUp) {
                return false;
            }
            briefly();
            timeIsUp = System.nanoTime() > end;
        }
        return true;
    }
}
