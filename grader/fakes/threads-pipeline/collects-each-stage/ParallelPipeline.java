package speedup.threads.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Collects all items, and has a parallel stream do one stage after the other. */
public class ParallelPipeline implements Pipeline {

    @Override
    public void run(ItemSource source, List<? extends PipelineStage> stages, ItemSink sink, int capacity) {
        List<Long> items = new ArrayList<>();
        for (OptionalLong item = source.next(); item.isPresent(); item = source.next()) {
            items.add(item.getAsLong());
        }
        for (PipelineStage stage : stages) {
            items = stage.workers() == 1
                    ? items.stream().map(stage::apply).toList()
                    : items.parallelStream().map(stage::apply).toList();
        }
        items.forEach(sink::accept);
    }
}
