package speedup.processes.mapreduce;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.TEXT;
import static speedup.exercise.RecordCodec.field;

import java.util.List;
import speedup.exercise.Codec;
import speedup.exercise.Codecs;
import speedup.exercise.RecordCodec;

/**
 * One call of a word count.
 *
 * @param job what to do with words
 * @param files the texts
 * @param partitions how many partitions, at least 1
 */
public record CountInput(Class<? extends WordJob> job, List<String> files, int partitions) {

    /** The name of the job, the texts, the number. */
    static final Codec<CountInput> CODEC = RecordCodec.of(
            CountInput::new,
            field(CountInput::job, TEXT.map(CountInput::job, Class::getName)),
            field(CountInput::files, Codecs.list("File", TEXT)),
            field(CountInput::partitions, INT));

    private static Class<? extends WordJob> job(String name) {
        try {
            return Class.forName(name).asSubclass(WordJob.class);
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IllegalArgumentException("There is no job " + name, e);
        }
    }
}
