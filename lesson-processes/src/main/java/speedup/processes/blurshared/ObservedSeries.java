package speedup.processes.blurshared;

import static speedup.exercise.Codecs.TEXT;
import static speedup.exercise.RecordCodec.field;

import java.util.List;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;
import speedup.processes.blur.Image;
import speedup.processes.blur.Series;

/**
 * What came of one call, and what was seen beside it.
 *
 * @param images an image for each one given; none if the question was about something else
 * @param complaint what was wrong with the files or the processes, as a sentence for the learner, or an
 *     empty string
 */
public record ObservedSeries(List<Image> images, String complaint) {

    /** The images, then the complaint. */
    static final Codec<ObservedSeries> CODEC = RecordCodec.of(
            ObservedSeries::new, field(ObservedSeries::images, Series.IMAGES), field(ObservedSeries::complaint, TEXT));
}
