package speedup.grader.explanation;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/** Stands for a student's class: makes its threads wait in known ways. */
final class SampleAnswer {

    private final Object monitor = new Object();
    private final ReentrantLock lock = new ReentrantLock();

    /** One thread enters while the other is inside; the same for a lock; and both meet at a latch. */
    void waitInEveryWay() throws InterruptedException {
        Thread thread = new Thread(this::enter);
        synchronized (monitor) {
            thread.start();
            awaitState(thread, Thread.State.BLOCKED);
        }
        thread.join();
        Thread locker = new Thread(this::lock);
        lock.lock();
        try {
            locker.start();
            awaitState(locker, Thread.State.WAITING);
        } finally {
            lock.unlock();
        }
        locker.join();
        CountDownLatch latch = new CountDownLatch(1);
        Thread waiter = new Thread(() -> await(latch));
        waiter.start();
        awaitState(waiter, Thread.State.WAITING);
        latch.countDown();
        waiter.join();
    }

    private void enter() {
        synchronized (monitor) {
            monitor.notifyAll();
        }
    }

    private int lock() {
        lock.lock();
        try {
            return lock.getHoldCount();
        } finally {
            lock.unlock();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitState(Thread thread, Thread.State state) throws InterruptedException {
        while (thread.getState() != state) {
            Thread.sleep(1);
        }
        Thread.sleep(5);
    }
}
