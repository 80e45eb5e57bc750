package speedup.processes.blur;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import speedup.processes.ProcessIdProbe;

/** A {@link ProcessIdProbe} as a filter: each pixel of the result is the id of the process. */
public record ProcessIdFilter() implements Filter {

    @Override
    public Image apply(Image image) {
        double[] pixels = new double[image.pixels().length];
        Arrays.fill(pixels, (double) ProcessIdProbe.id());
        return new Image(image.rows(), image.columns(), pixels);
    }

    /**
     * Finds an image that was not filtered in one of the workers.
     *
     * @param images the images before this filter was applied
     * @param results the images afterwards
     * @param workers the ids of the worker processes
     * @return a sentence for the learner, or nothing if all were
     */
    public static Optional<String> outside(List<Image> images, List<Image> results, long[] workers) {
        if (results.size() != images.size()) {
            return Optional.of(String.format("There are %d images, and %d results", images.size(), results.size()));
        }
        double[] processes = results.stream()
                .mapToDouble(result -> process(result.pixels(), workers))
                .toArray();
        return ProcessIdProbe.outside("image", 0, processes, workers);
    }

    /** A process that is no worker if there is one: several may have filtered an image's parts. */
    private static double process(double[] pixels, long[] workers) {
        return Arrays.stream(pixels)
                .filter(pixel -> Arrays.stream(workers).noneMatch(worker -> worker == pixel))
                .findFirst()
                .orElse(pixels[0]);
    }
}
