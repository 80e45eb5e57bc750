package speedup.benchmarks;

import speedup.timing.Task;

/** The kernels as tasks for our own timer, under the names of the methods that JMH times. */
enum TimedKernel {
    DOT("dot"),
    LOG_SUM("logSum"),
    LOG("log"),
    ALLOCATION("allocation");

    private final String method;

    TimedKernel(String method) {
        this.method = method;
    }

    /** The name of the method in {@link TimingBenchmark}. */
    String method() {
        return method;
    }

    /** One call of the kernel. */
    Task task(Kernels kernels) {
        return switch (this) {
            case DOT -> sink -> sink.consume(kernels.dot());
            case LOG_SUM -> sink -> sink.consume(kernels.logSum());
            case LOG -> sink -> sink.consume(kernels.log());
            case ALLOCATION -> sink -> sink.consume(kernels.allocation());
        };
    }
}
