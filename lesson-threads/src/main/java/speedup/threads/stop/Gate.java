package speedup.threads.stop;

import java.util.concurrent.CountDownLatch;

/** Holds the first thread that comes by until it is opened, whatever interrupts that thread. */
final class Gate {

    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile boolean reached;

    /** Waits until the gate is open. An interrupt is there again afterwards. */
    void pass() {
        reached = true;
        boolean interrupted = false;
        while (opened.getCount() > 0) {
            try {
                opened.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void open() {
        opened.countDown();
    }

    boolean isReached() {
        return reached;
    }
}
