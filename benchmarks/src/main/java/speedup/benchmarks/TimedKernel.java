package speedup.benchmarks;

import speedup.timing.Variant;

/** The kernels for our own timer, under the names of the methods that JMH times. */
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
    Variant.Work work(Kernels kernels) {
        return switch (this) {
            case DOT -> hole -> hole.consume(kernels.dot());
            case LOG_SUM -> hole -> hole.consume(kernels.logSum());
            case LOG -> hole -> hole.consume(kernels.log());
            case ALLOCATION -> hole -> hole.consume(kernels.allocation());
        };
    }
}
