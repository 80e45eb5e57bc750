package speedup.processes.arraytask;

import static speedup.exercise.Codecs.LONGS;
import static speedup.exercise.Codecs.list;
import static speedup.exercise.RecordCodec.field;

import java.util.List;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What an answer made of an {@link ArrayRun}.
 *
 * @param borders for each total and each task, in order, where its range begins and ends
 * @param mergings one for each delivery
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
record ArrayJobResult(long[] borders, List<Merging> mergings) {

    /** The borders, then the mergings. */
    static final Codec<ArrayJobResult> CODEC = RecordCodec.of(
            ArrayJobResult::new,
            field(ArrayJobResult::borders, LONGS),
            field(ArrayJobResult::mergings, list("Merging", Merging.CODEC)));
}
