package speedup.threads.waiting;

import java.util.List;

/** Asks many slow services at the same time. */
public interface ServiceCaller {

    /**
     * Asks each of the services once, all at the same time, and returns what they answered, in their order. There can be
     * thousands, and some may not answer before all have been asked; the call takes a few platform threads for that and
     * not one for each.
     *
     * <p>As soon as one fails, the answers of the others are of no use: the call interrupts all that have not answered,
     * waits until each has ended, and throws what the first one threw, whatever others throw while they end. An
     * interrupt of the call ends the others in the same way. It never leaves a service behind that is still being asked.
     *
     * @param services 0 or more
     * @return as many answers
     * @throws ServiceFailedException what the service threw that failed first
     * @throws InterruptedException if the calling thread is interrupted
     */
    List<Integer> askAll(List<SlowService> services) throws ServiceFailedException, InterruptedException;
}
