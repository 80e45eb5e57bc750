package speedup.threads.simd;

import static speedup.exercise.Codecs.LONGS;
import static speedup.exercise.RecordCodec.field;

import java.util.List;
import speedup.exercise.Codec;
import speedup.exercise.Codecs;
import speedup.exercise.RecordCodec;

/**
 * Sequences of values, each of which is hashed with each of the factors.
 *
 * @param sequences all of the same length, at least 1
 * @param factors at least one; odd, since even ones lose the values in front
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record HashQuestions(List<long[]> sequences, long[] factors) {

    static final Codec<HashQuestions> CODEC = RecordCodec.of(
            HashQuestions::new,
            field(HashQuestions::sequences, Codecs.list("sequences", LONGS)),
            field(HashQuestions::factors, LONGS));

    public HashQuestions {
        sequences = List.copyOf(sequences);
    }
}
