package speedup.processes.blurshared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import speedup.exercise.Codec;
import speedup.processes.blur.Image;
import speedup.processes.blur.ImagesCodec;

/**
 * What came of one call, and what was seen beside it.
 *
 * @param images an image for each one given; none if the question was about something else
 * @param complaint what was wrong with the files or the processes, as a sentence for the learner, or an
 *     empty string
 */
public record ObservedSeries(List<Image> images, String complaint) {

    /** The complaint behind its length, then the images. */
    static final class ObservedSeriesCodec implements Codec<ObservedSeries> {

        private final ImagesCodec images = new ImagesCodec();

        @Override
        public int size(ObservedSeries series) {
            return Math.addExact(Integer.BYTES + bytes(series).length, images.size(series.images));
        }

        @Override
        public void write(ObservedSeries series, ByteBuffer target) {
            target.putInt(bytes(series).length).put(bytes(series));
            images.write(series.images, target);
        }

        @Override
        public ObservedSeries read(ByteBuffer source) {
            int length = source.getInt();
            if (length < 0 || length > source.remaining()) {
                throw new MalformedValue("A sentence of " + length + " bytes, in " + source.remaining());
            }
            byte[] complaint = new byte[length];
            source.get(complaint);
            return new ObservedSeries(images.read(source), new String(complaint, StandardCharsets.UTF_8));
        }

        private static byte[] bytes(ObservedSeries series) {
            return series.complaint.getBytes(StandardCharsets.UTF_8);
        }
    }
}
