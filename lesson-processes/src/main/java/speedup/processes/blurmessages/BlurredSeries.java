package speedup.processes.blurmessages;

import java.nio.ByteBuffer;
import java.util.List;
import speedup.exercise.Codec;
import speedup.exercise.LongsCodec;
import speedup.processes.blur.Image;
import speedup.processes.blur.ImagesCodec;

/**
 * What came of one call.
 *
 * @param images an image for each one given
 * @param workers the ids of the child processes alive when the call returned, if the question was where
 *     the work is done; else empty
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier for the call; never compared
public record BlurredSeries(List<Image> images, long[] workers) {

    /** The images, then the workers. */
    static final class BlurredSeriesCodec implements Codec<BlurredSeries> {

        private final ImagesCodec images = new ImagesCodec();
        private final LongsCodec longs = new LongsCodec();

        @Override
        public int size(BlurredSeries series) {
            return Math.addExact(images.size(series.images), longs.size(series.workers));
        }

        @Override
        public void write(BlurredSeries series, ByteBuffer target) {
            images.write(series.images, target);
            longs.write(series.workers, target);
        }

        @Override
        public BlurredSeries read(ByteBuffer source) {
            return new BlurredSeries(images.read(source), longs.read(source));
        }
    }
}
