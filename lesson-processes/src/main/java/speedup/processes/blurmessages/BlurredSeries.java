package speedup.processes.blurmessages;

import static speedup.exercise.Codecs.LONGS;
import static speedup.exercise.Codecs.TEXT;
import static speedup.exercise.RecordCodec.field;

import java.util.List;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;
import speedup.processes.blur.Image;
import speedup.processes.blur.Series;

/**
 * What came of one call.
 *
 * @param images an image for each one given
 * @param workers the ids of the child processes alive when the call returned, if the question was where
 *     the work is done; else empty
 * @param complaint what is wrong that images do not show, as a sentence for the learner, or an empty string
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record BlurredSeries(List<Image> images, long[] workers, String complaint) {

    /** The images, then the workers and the complaint. */
    static final Codec<BlurredSeries> CODEC = RecordCodec.of(
            BlurredSeries::new,
            field(BlurredSeries::images, Series.IMAGES),
            field(BlurredSeries::workers, LONGS),
            field(BlurredSeries::complaint, TEXT));
}
