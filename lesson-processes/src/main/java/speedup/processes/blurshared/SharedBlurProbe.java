package speedup.processes.blurshared;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import speedup.processes.ClosingProbe;
import speedup.processes.ProcessIdProbe;
import speedup.processes.blur.FilterFailedException;
import speedup.processes.blur.Image;
import speedup.processes.blur.ProcessIdFilter;
import speedup.processes.blur.Series;
import speedup.processes.blur.ThrowingFilter;

/**
 * Calls an answer and watches what results do not show. It sees what happens in the folder that it gives
 * and in processes that live on; not files elsewhere, and not what passes through sockets of processes that
 * have ended.
 */
final class SharedBlurProbe {

    /** Of the bytes of all images, the part that may pass through pipes: ample for saying where they are. */
    private static final int FEW = 8;

    private final SharedBlur answer;
    private final Series series;

    SharedBlurProbe(SharedBlur answer, Series series) {
        this.answer = answer;
        this.series = series;
    }

    /** The images, and whether a file is left. */
    ObservedSeries images() throws IOException, InterruptedException {
        try (WorldReadableDirectory folder = WorldReadableDirectory.create()) {
            List<Image> images = answer.apply(series.filter(), series.images(), folder.path());
            return new ObservedSeries(images, left(folder, "returned"));
        }
    }

    /** Whether each image is filtered in a child process that is alive afterwards. */
    ObservedSeries workers() throws IOException, InterruptedException {
        try (WorldReadableDirectory folder = WorldReadableDirectory.create()) {
            List<Image> results = answer.apply(new ProcessIdFilter(), series.images(), folder.path());
            return complaint(ProcessIdFilter.outside(series.images(), results, ProcessIdProbe.workers())
                    .orElse(""));
        }
    }

    /** How the workers end. */
    ObservedSeries closing() throws IOException, InterruptedException {
        try (WorldReadableDirectory folder = WorldReadableDirectory.create()) {
            return complaint(ClosingProbe.complaint(
                    answer, blur -> blur.apply(series.filter(), series.images(), folder.path())));
        }
    }

    /** How many bytes the workers read and write besides mapped memory, when all their classes are loaded. */
    ObservedSeries bytesMoved() throws IOException, InterruptedException {
        long bytes = series.images().stream()
                .mapToLong(image -> (long) Double.BYTES * image.pixels().length)
                .sum();
        try (WorldReadableDirectory folder = WorldReadableDirectory.create()) {
            answer.apply(series.filter(), series.images(), folder.path());
            long before = BytesMoved.byChildren();
            answer.apply(series.filter(), series.images(), folder.path());
            long moved = BytesMoved.byChildren() - before;
            return complaint(
                    moved <= bytes / FEW
                            ? ""
                            : String.format(
                                    "The images have %d bytes, and the workers have read and written %d through pipes"
                                            + " or from files. Pixels have to pass through mapped memory, on the way"
                                            + " to the workers and on the way back",
                                    bytes, moved));
        }
    }

    /** Whether others may read a file while images are filtered. */
    ObservedSeries exposure() throws IOException, InterruptedException {
        try (WorldReadableDirectory folder = WorldReadableDirectory.create()) {
            PermissionProbe probe = new PermissionProbe(folder.path().toString());
            double most = answer.apply(probe, series.images(), folder.path()).stream()
                    .mapToDouble(image -> image.pixels()[0])
                    .max()
                    .orElse(0);
            return complaint(
                    most == 0
                            ? ""
                            : String.format(
                                    "While images were filtered, others were allowed to read or write %.0f of the files:"
                                            + " look at the permissions that a file has from the moment it is made",
                                    most));
        }
    }

    /** Whether a file is left when a filter throws, as {@link ThrowingFilter} does for an image of one pixel. */
    ObservedSeries failure() throws IOException, InterruptedException {
        List<Image> images = new ArrayList<>(series.images());
        images.add(new Image(1, 1, new double[1]));
        try (WorldReadableDirectory folder = WorldReadableDirectory.create()) {
            return complaint(leftByFailure(images, folder));
        }
    }

    private String leftByFailure(List<Image> images, WorldReadableDirectory folder)
            throws IOException, InterruptedException {
        try {
            answer.apply(new ThrowingFilter(), images, folder.path());
            return "A filter threw, and the call returned as if nothing had happened, where it has to throw"
                    + " FilterFailedException";
        } catch (FilterFailedException expected) {
            return left(folder, "thrown FilterFailedException");
        }
    }

    private static String left(WorldReadableDirectory folder, String how) throws IOException {
        List<String> names = folder.names();
        return names.isEmpty() ? "" : "When the call had " + how + ", files were left: " + names;
    }

    private static ObservedSeries complaint(String complaint) {
        return new ObservedSeries(List.of(), complaint);
    }
}
