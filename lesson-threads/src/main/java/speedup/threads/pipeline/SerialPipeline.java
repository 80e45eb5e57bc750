package speedup.threads.pipeline;

import java.util.List;
import java.util.OptionalLong;

/** Each item passes all stages before the next one begins: the oracle, the baseline, and where you start. */
public final class SerialPipeline implements Pipeline {

    @Override
    public void run(ItemSource source, List<? extends PipelineStage> stages, ItemSink sink, int capacity) {
        for (OptionalLong item = source.next(); item.isPresent(); item = source.next()) {
            long value = item.getAsLong();
            for (PipelineStage stage : stages) {
                value = stage.apply(value);
            }
            sink.accept(value);
        }
    }
}
