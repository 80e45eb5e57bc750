package speedup.threads.pipeline;

/** What is done with each item on its way. */
public interface PipelineStage {

    /** How many threads may be in {@link #apply} at the same time, at least 1. */
    int workers();

    /** What becomes of an item, which can be any number. It may take long. */
    long apply(long item);
}
