package speedup.threads.waiting;

/** A service that takes its time to answer, such as one behind a network. Asking it takes no computing, only waiting. */
public interface SlowService {

    /**
     * Asks it, and waits for the answer. An interrupt ends the waiting.
     *
     * @return what it answers
     * @throws ServiceFailedException if it cannot answer
     * @throws InterruptedException if the thread is interrupted
     */
    int ask() throws ServiceFailedException, InterruptedException;
}
