package speedup.benchmarks;

import java.util.function.Function;
import speedup.timing.Task;

/** The kernels as tasks for our own timer, under the names of the methods that JMH times. */
enum TimedKernel {
    DOT("dot", kernels -> sink -> sink.consume(kernels.dot())),
    LOG_SUM("logSum", kernels -> sink -> sink.consume(kernels.logSum())),
    LOG("log", kernels -> sink -> sink.consume(kernels.log())),
    ALLOCATION("allocation", kernels -> sink -> sink.consume(kernels.allocation()));

    private final String method;
    private final Function<Kernels, Task> task;

    TimedKernel(String method, Function<Kernels, Task> task) {
        this.method = method;
        this.task = task;
    }

    /** The name of the method in {@link TimingBenchmark}. */
    String method() {
        return method;
    }

    /** One call of the kernel. */
    Task task(Kernels kernels) {
        return task.apply(kernels);
    }
}
