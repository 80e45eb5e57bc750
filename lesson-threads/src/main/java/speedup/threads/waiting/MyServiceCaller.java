package speedup.threads.waiting;

import java.util.List;
import speedup.exercise.NotAttemptedException;

/**
 * Your answer to {@code threads/waiting}. This is the only file you edit.
 *
 * <p><b>What to do.</b> Ask thousands of services that take their time, all at once, with a virtual thread for each.
 * This needs Java 21 or newer. {@link speedup.threads.VirtualThreads#newExecutor()} gives you {@code
 * Executors.newVirtualThreadPerTaskExecutor()}, which you could not name here: this project is compiled for Java 17.
 *
 * <p><b>Rules.</b> They stand in {@link ServiceCaller}. The first failure, or an interrupt of the call, ends all that are
 * still waiting, and the call returns when the last of them has ended.
 *
 * <p><b>It passes when</b> it keeps the rules each time. No clock runs: the services answer only once all of them are
 * being asked.
 *
 * <p><b>How to run it.</b> In the IDE, run {@code MyServiceCallerTest}. In a terminal:
 *
 * <pre>
 *   ./speedup check threads/waiting
 *   ./speedup hint threads/waiting
 * </pre>
 */
public class MyServiceCaller implements ServiceCaller {

    @Override
    public List<Integer> askAll(List<SlowService> services) throws ServiceFailedException, InterruptedException {
        throw new NotAttemptedException();
    }
}
