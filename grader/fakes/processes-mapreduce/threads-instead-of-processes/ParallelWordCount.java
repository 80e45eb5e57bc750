package speedup.processes.mapreduce;

import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;

/** Threads of the calling process map, and it reduces by itself. */
public class ParallelWordCount implements WordCount {

    private boolean closed;

    @Override
    public List<Map<String, Long>> count(Class<? extends WordJob> type, List<String> files, int partitions) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        Map<String, List<Long>> counts = new ConcurrentHashMap<>();
        files.parallelStream().map(file -> make(type).map(file)).forEach(ofFile -> ofFile.forEach(
                (word, count) -> counts.computeIfAbsent(word, w -> Collections.synchronizedList(new ArrayList<>()))
                        .add(count)));
        List<Map<String, Long>> results = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            results.add(new HashMap<>());
        }
        WordJob job = make(type);
        counts.forEach((word, ofFiles) -> results.get(Math.floorMod(word.hashCode(), partitions))
                .put(word, job.reduce(word, ofFiles.stream().mapToLong(c -> c).toArray())));
        return results;
    }

    private static WordJob make(Class<? extends WordJob> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
