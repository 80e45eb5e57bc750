package speedup.notebook.kernel;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import speedup.notebook.evaluation.CellEvaluator;

/** An evaluator that starts while Jupyter is answered already. */
final class StartingEvaluator implements AutoCloseable {

    private final CompletableFuture<CellEvaluator> evaluator;

    StartingEvaluator(Supplier<CellEvaluator> start) {
        evaluator = CompletableFuture.supplyAsync(start);
    }

    /** The evaluator, as soon as it is there. */
    CellEvaluator get() {
        return evaluator.join();
    }

    /** Interrupts what runs. Before it is there, nothing does. */
    void interrupt() {
        if (evaluator.isDone()) {
            get().interrupt();
        }
    }

    @Override
    public void close() {
        // One that is still starting ends with the kernel's process.
        if (evaluator.isDone() && !evaluator.isCompletedExceptionally()) {
            get().close();
        }
    }
}
