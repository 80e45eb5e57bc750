package speedup.threads.pipeline;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A parallel stream over all items, each of which passes all stages; forEach keeps no order. */
public class ParallelPipeline implements Pipeline {

    @Override
    public void run(ItemSource source, List<? extends PipelineStage> stages, ItemSink sink, int capacity) {
        long[] items = Stream.generate(source::next)
                .takeWhile(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .toArray();
        LongStream.of(items).parallel().map(item -> through(stages, item)).forEach(result -> {
            synchronized (sink) {
                sink.accept(result);
            }
        });
    }

    private static long through(List<? extends PipelineStage> stages, long item) {
        long value = item;
        for (PipelineStage stage : stages) {
            synchronized (stage) {
                value = stage.apply(value);
            }
        }
        return value;
    }
}
