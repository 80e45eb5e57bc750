package speedup.threads;

import java.util.concurrent.CountDownLatch;

/** Holds the first thread that comes by until it is opened, whatever interrupts that thread. */
public final class Gate {

    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile boolean reached;

    /** Waits until the gate is open. An interrupt is there again afterwards. */
    public void pass() {
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

    /** Lets whoever waits go on, and all that come later. */
    public void open() {
        opened.countDown();
    }

    /** Whether it is open. */
    public boolean isOpen() {
        return opened.getCount() == 0;
    }

    /** Whether a thread has come to it. */
    public boolean isReached() {
        return reached;
    }
}
