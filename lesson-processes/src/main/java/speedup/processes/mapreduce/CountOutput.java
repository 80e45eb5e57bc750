package speedup.processes.mapreduce;

import static speedup.exercise.Codecs.LONG;
import static speedup.exercise.Codecs.TEXT;
import static speedup.exercise.RecordCodec.field;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import speedup.exercise.Codec;
import speedup.exercise.Codec.MalformedValueException;
import speedup.exercise.Codecs;
import speedup.exercise.RecordCodec;

/**
 * What came of one call of a word count.
 *
 * @param partitions for each partition, the result of each word in it
 * @param complaint what is wrong that results do not show, as a sentence for the learner, or an empty string
 */
public record CountOutput(List<Map<String, Long>> partitions, String complaint) {

    private static final Codec<Entry> ENTRY =
            RecordCodec.of(Entry::new, field(Entry::word, TEXT), field(Entry::result, LONG));

    private static final Codec<Map<String, Long>> PARTITION =
            Codecs.list("Word", ENTRY).map(CountOutput::partition, CountOutput::entries);

    /** The partitions, each a list of words with their results, then the complaint. */
    static final Codec<CountOutput> CODEC = RecordCodec.of(
            CountOutput::new,
            field(CountOutput::partitions, Codecs.list("Partition", PARTITION)),
            field(CountOutput::complaint, TEXT));

    private static List<Entry> entries(Map<String, Long> partition) {
        return partition.entrySet().stream()
                .map(entry -> Entry.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<String, Long> partition(List<Entry> entries) {
        Map<String, Long> partition = new HashMap<>();
        entries.forEach(entry -> partition.put(entry.word(), entry.result()));
        return partition;
    }

    /** One word of a partition. */
    private record Entry(String word, long result) {

        /** Answers may have put null into their maps. */
        private static Entry of(Object word, Object result) {
            if (word instanceof String text && result instanceof Long number) {
                return new Entry(text, number);
            }
            throw new MalformedValueException(
                    "A partition maps " + word + " to " + result + ", where it should map a word to a number");
        }
    }
}
