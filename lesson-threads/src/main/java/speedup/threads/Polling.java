package speedup.threads;

import java.util.function.BooleanSupplier;

/** Waits for what nobody tells of. */
public final class Polling {

    private static final long INTERVAL_MILLIS = 1;

    private Polling() {}

    /** Looks again and again, and returns once the condition holds. */
    public static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(INTERVAL_MILLIS);
        }
    }
}
