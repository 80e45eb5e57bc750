package speedup.runtime;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import speedup.exercise.LongsExercise;
import speedup.exercise.NotAttemptedException;

/** Does what the first number of a question says. */
public class MyEcho implements LongsExercise.Answer, AutoCloseable {

    static final long ECHO = 1;
    static final long THROW = 2;
    static final long NOT_ATTEMPTED = 3;
    static final long NOT_ATTEMPTED_IN_A_THREAD = 4;
    static final long NULL = 5;
    static final long OVERFLOW_THE_STACK = 6;
    static final long STAY = 7;
    static final long LEAVE_A_THREAD = 8;
    static final long FAIL_AT_CLOSING = 9;
    static final long CHANGE_THE_INPUT = 10;
    static final long SHARE_THE_RESULT = 11;

    /** How many were closed. */
    static final AtomicInteger CLOSED = new AtomicInteger();

    /** What {@link #STAY} waits for. */
    static volatile CountDownLatch release = new CountDownLatch(1);

    private boolean failAtClosing;
    private long[] shared = {};

    @Override
    public long[] answer(long[] question) throws Exception {
        switch ((int) question[0]) {
            case (int) THROW -> throw new IllegalStateException("thrown on purpose");
            case (int) NOT_ATTEMPTED -> throw new NotAttemptedException();
            case (int) NOT_ATTEMPTED_IN_A_THREAD -> throw new ExecutionException(new NotAttemptedException());
            case (int) NULL -> {
                return null;
            }
            case (int) OVERFLOW_THE_STACK -> {
                return answer(question);
            }
            case (int) STAY -> release.await();
            case (int) LEAVE_A_THREAD -> new Thread(MyEcho::sleepForLong).start();
            case (int) FAIL_AT_CLOSING -> failAtClosing = true;
            case (int) CHANGE_THE_INPUT -> question[0] = 0;
            case (int) SHARE_THE_RESULT -> {
                shared = shared.length == question.length ? shared : new long[question.length];
                System.arraycopy(question, 0, shared, 0, question.length);
                return shared;
            }
            default -> {}
        }
        return question.clone();
    }

    private static void sleepForLong() {
        try {
            TimeUnit.MINUTES.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        CLOSED.incrementAndGet();
        if (failAtClosing) {
            throw new AssertionError("cannot be closed");
        }
    }
}
