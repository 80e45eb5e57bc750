package speedup.threads.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import speedup.threads.VirtualThreads;

/**
 * Each service has a virtual thread of its own. Answers are looked at as they come, so the first failure is found when it
 * happens, and the end of the scope ends whoever is left. {@code StructuredTaskScope} does all this, and is a preview.
 */
public class MyServiceCaller implements ServiceCaller {

    @Override
    public List<Integer> askAll(List<SlowService> services) throws ServiceFailedException, InterruptedException {
        ExecutorService executor = VirtualThreads.newExecutor();
        try {
            CompletionService<Integer> ended = new ExecutorCompletionService<>(executor);
            List<Future<Integer>> answers = new ArrayList<>(services.size());
            for (SlowService service : services) {
                answers.add(ended.submit(service::ask));
            }
            for (int i = 0; i < services.size(); i++) {
                ended.take().get();
            }
            List<Integer> all = new ArrayList<>(services.size());
            for (Future<Integer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ServiceFailedException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
            awaitEnd(executor);
        }
    }

    /** Waits for those that were interrupted, which takes as long as they need, whoever interrupts this thread. */
    private static void awaitEnd(ExecutorService executor) {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = executor.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
