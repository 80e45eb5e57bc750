package speedup.threads.waiting;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import speedup.threads.VirtualThreads;

/** Threads write into an array, and open a latch: the last one when all is well, or the one that fails. */
public class MyServiceCaller implements ServiceCaller {

    @Override
    public List<Integer> askAll(List<SlowService> services) throws ServiceFailedException, InterruptedException {
        int count = services.size();
        AtomicIntegerArray answers = new AtomicIntegerArray(count);
        AtomicReference<ServiceFailedException> failure = new AtomicReference<>();
        CountDownLatch missing = new CountDownLatch(count);
        ExecutorService executor = VirtualThreads.newExecutor();
        try {
            for (int i = 0; i < count; i++) {
                int number = i;
                executor.execute(() -> ask(services.get(number), number, answers, failure, missing));
            }
            missing.await();
        } finally {
            executor.shutdownNow();
            awaitEnd(executor);
        }
        ServiceFailedException first = failure.get();
        if (first != null) {
            throw first;
        }
        return IntStream.range(0, count).map(answers::get).boxed().toList();
    }

    private static void ask(
            SlowService service,
            int number,
            AtomicIntegerArray answers,
            AtomicReference<ServiceFailedException> failure,
            CountDownLatch missing) {
        try {
            answers.set(number, service.ask());
            missing.countDown();
        } catch (ServiceFailedException e) {
            failure.compareAndSet(null, e);
            while (missing.getCount() > 0) {
                missing.countDown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(ExecutorService executor) {
        while (true) {
            try {
                if (executor.awaitTermination(1, TimeUnit.DAYS)) {
                    return;
                }
            } catch (InterruptedException e) {
                // It was interrupted already, and says so when all have ended.
            }
        }
    }
}
