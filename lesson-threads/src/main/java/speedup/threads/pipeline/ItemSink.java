package speedup.threads.pipeline;

/** Where results go to, one after the other. For one thread at a time. */
@FunctionalInterface
public interface ItemSink {

    /** Takes the next result. It may take long. */
    void accept(long result);
}
