package speedup.processes.mapreduce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One file after the other, and then one word after the other, in this process: the oracle, and the baseline that your
 * answer has to beat. It shows what comes of the three phases.
 */
public final class SerialWordCount implements WordCount {

    private boolean closed;

    @Override
    public List<Map<String, Long>> count(Class<? extends WordJob> type, List<String> files, int partitions) {
        if (closed) {
            throw new IllegalStateException("The word count is closed");
        }
        WordJob job = instance(type);
        Map<String, List<Long>> counts = new HashMap<>();
        for (String file : files) {
            job.map(file)
                    .forEach((word, count) -> counts.computeIfAbsent(word, first -> new ArrayList<>())
                            .add(count));
        }
        List<Map<String, Long>> results = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            results.add(new HashMap<>());
        }
        // The remainder, as % gives it, would be negative for half of the words.
        counts.forEach((word, ofFiles) ->
                results.get(Math.floorMod(word.hashCode(), partitions)).put(word, job.reduce(word, array(ofFiles))));
        return results;
    }

    @Override
    public void close() {
        closed = true;
    }

    private static long[] array(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).toArray();
    }

    private static WordJob instance(Class<? extends WordJob> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("The job cannot be made: " + type.getName(), e);
        }
    }
}
