package speedup.threads.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import speedup.threads.VirtualThreads;

/** invokeAll waits for every task, those included that nobody needs any more. */
public class MyServiceCaller implements ServiceCaller {

    @Override
    public List<Integer> askAll(List<SlowService> services) throws ServiceFailedException, InterruptedException {
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (SlowService service : services) {
            tasks.add(service::ask);
        }
        ExecutorService executor = VirtualThreads.newExecutor();
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> future : executor.invokeAll(tasks)) {
                answers.add(future.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw (ServiceFailedException) e.getCause();
        } finally {
            executor.shutdownNow();
        }
    }
}
