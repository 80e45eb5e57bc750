package speedup.threads.pipeline;

import speedup.threads.BitMixer;

/** A stage that computes. With one worker, each result depends on all items before it. */
final class WorkStage implements PipelineStage {

    private final int workers;
    private final int rounds;
    private long kept;

    /** @param rounds how much it computes for an item */
    WorkStage(int workers, int rounds) {
        this.workers = workers;
        this.rounds = rounds;
    }

    @Override
    public int workers() {
        return workers;
    }

    @Override
    public long apply(long item) {
        long mixed = workers == 1 ? kept + item : item;
        for (int round = 0; round < rounds; round++) {
            mixed = BitMixer.of(mixed);
        }
        if (workers == 1) {
            kept = mixed;
        }
        return mixed;
    }
}
