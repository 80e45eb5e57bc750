package speedup.threads.labs.visibility;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import speedup.timing.Blackhole;

/** A loop on one thread that looks at a flag in each step, which another thread sets: how often does it see it? */
final class FlagLoop {

    /** A loop that does not see the flag ends after so many steps, in some tenths of a second. */
    private static final long MOST_STEPS = 300_000_000;

    /** From the beginning of the loop to the setting of the flag. */
    private static final long SET_AFTER_MILLIS = 20;

    /** Who has not seen the flag for so long has not just been about to. */
    private static final long MISSED_NANOS = 10_000_000;

    private final String fields;
    private final boolean isVolatile;
    private int ended;
    private int ranOn;

    FlagLoop(String fields, boolean isVolatile) {
        this.fields = fields;
        this.isVolatile = isVolatile;
    }

    /** The flag in both kinds; one of them is used. */
    private static final class Flag {

        boolean plain;
        volatile boolean visible;
    }

    /** Has the loop compiled: it runs to its end, and the flag is not set. */
    void warmUp() {
        new Blackhole().consume(loop(new Flag()));
    }

    /** Starts the loop, sets the flag, and counts what came of it. A loop that ended at that moment is not counted. */
    void tryOnce() throws InterruptedException {
        Flag flag = new Flag();
        CountDownLatch begun = new CountDownLatch(1);
        long[] steps = new long[1];
        long[] end = new long[1];
        Thread thread = new Thread(
                () -> {
                    begun.countDown();
                    steps[0] = loop(flag);
                    end[0] = System.nanoTime();
                },
                "loop");
        thread.setDaemon(true);
        thread.start();
        begun.await();
        TimeUnit.MILLISECONDS.sleep(SET_AFTER_MILLIS);
        flag.plain = true;
        flag.visible = true;
        long set = System.nanoTime();
        thread.join();
        if (steps[0] < MOST_STEPS) {
            ended++;
        } else if (end[0] - set > MISSED_NANOS) {
            ranOn++;
        }
    }

    private long loop(Flag flag) {
        return isVolatile ? volatileLoop(flag) : plainLoop(flag);
    }

    private static long plainLoop(Flag flag) {
        long value = 1;
        long steps = 0;
        while (!flag.plain && steps < MOST_STEPS) {
            value = value * 31 + steps;
            steps++;
        }
        new Blackhole().consume(value);
        return steps;
    }

    private static long volatileLoop(Flag flag) {
        long value = 1;
        long steps = 0;
        while (!flag.visible && steps < MOST_STEPS) {
            value = value * 31 + steps;
            steps++;
        }
        new Blackhole().consume(value);
        return steps;
    }

    String fields() {
        return fields;
    }

    boolean isVolatile() {
        return isVolatile;
    }

    /** How often it saw the flag. */
    int ended() {
        return ended;
    }

    /** How often it went on to its last step. */
    int ranOn() {
        return ranOn;
    }
}
