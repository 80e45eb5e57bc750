package speedup.processes.blur;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells where an image is filtered: each pixel of the result is the id of the process. */
public record Workplace() implements Filter {

    @Override
    public Image apply(Image image) {
        double[] pixels = new double[image.pixels().length];
        Arrays.fill(pixels, ProcessHandle.current().pid());
        return new Image(image.rows(), image.columns(), pixels);
    }

    /**
     * Finds an image that was not filtered in one of the workers.
     *
     * @param workers the ids of the worker processes
     * @param images the images before this filter was applied
     * @param results the images afterwards
     * @return a sentence for the learner, or nothing if all were
     */
    public static Optional<String> outside(long[] workers, List<Image> images, List<Image> results) {
        if (results.size() != images.size()) {
            return Optional.of(String.format("There are %d images, and %d results", images.size(), results.size()));
        }
        return IntStream.range(0, results.size())
                .filter(i -> !Arrays.stream(results.get(i).pixels())
                        .allMatch(pixel -> Arrays.stream(workers).anyMatch(worker -> worker == pixel)))
                .mapToObj(i -> String.format(
                        "Image %d was filtered in process %.0f, which is no worker that is kept: the child processes"
                                + " alive after the call are %s. Every image belongs in a worker process, and the"
                                + " workers stay alive until close",
                        i, results.get(i).pixels()[0], Arrays.toString(workers)))
                .findFirst();
    }
}
