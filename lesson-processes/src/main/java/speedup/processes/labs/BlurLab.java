package speedup.processes.labs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import speedup.lab.Finding;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabReport;
import speedup.lab.LabRequest;
import speedup.lab.LabTable;
import speedup.lab.LabTable.Cell;
import speedup.lab.MissingPrerequisiteException;
import speedup.lab.Plot;
import speedup.lab.Plot.Axis;
import speedup.lab.Plot.Layer;
import speedup.lab.Plot.Scale;
import speedup.lab.Quantity;
import speedup.lab.SizeRange;
import speedup.lab.ThreadUse;
import speedup.processes.blur.Gaussian;
import speedup.processes.blur.Image;
import speedup.processes.blur.Series;
import speedup.timing.InterleavedTimer;
import speedup.timing.Samples;
import speedup.timing.Team;
import speedup.timing.Variant;

/** Seven pictures blurred: by a loop, by threads, and by processes that share more and more. */
public final class BlurLab implements Lab {

    private static final int PICTURES = 7;
    private static final double SIGMA = 50;

    /** Pictures before, their right results, those of a call, and what a call holds besides. */
    private static final long IMAGES_IN_MEMORY = 4L * PICTURES;

    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final int DOTS = 400;

    @Override
    public String name() {
        return "blur";
    }

    @Override
    public String title() {
        return "Seven pictures blurred by threads, by processes with messages, and with shared files";
    }

    @Override
    public Duration typicalTime() {
        return Duration.ofSeconds(80);
    }

    @Override
    public SizeRange sizes() {
        return new SizeRange("rows and columns of the pictures", 16, 1_500, 2_000);
    }

    @Override
    public ThreadUse threadUse() {
        return ThreadUse.UP_TO_CORES;
    }

    @Override
    public void prepare(LabRequest request) throws MissingPrerequisiteException {
        long need = IMAGES_IN_MEMORY * Double.BYTES * request.size() * request.size();
        long most = Runtime.getRuntime().maxMemory();
        if (need > most) {
            throw new MissingPrerequisiteException(String.format(
                    "Pictures of this size need %.0f MB of memory, and this Java has %.0f MB. Take a smaller --size.",
                    need / BYTES_PER_MEGABYTE, most / BYTES_PER_MEGABYTE));
        }
    }

    @Override
    public LabReport run(LabRequest request, LabProgress progress)
            throws MissingPrerequisiteException, InterruptedException {
        int p = request.threads().last();
        progress.reached("the right result", 0);
        List<Image> before = Landscape.day(request.size(), PICTURES);
        List<Image> after = inALoop(before);
        return ProcessFailures.explained(() -> {
            try (Team team = new Team("lab", p);
                    BlurWorkers workers = new BlurWorkers(p, (long) request.size() * request.size())) {
                List<Way> ways = ways(p, team, workers);
                List<Variant> variants =
                        ways.stream().map(way -> way.variant(before, after)).toList();
                List<Samples> samples = new InterleavedTimer(request.time(), 3, 21).time(variants, progress::reached);
                return report(ways, samples, before, after);
            }
        });
    }

    private static List<Way> ways(int p, Team team, BlurWorkers workers) {
        return List.of(
                new Way("a loop", 1, 0, 0, 0, BlurLab::inALoop),
                new Way("threads", p, 0, 0, 0, images -> onThreads(team, p, images)),
                ofProcesses("processes, messages", p, workers, Sharing.NOTHING),
                ofProcesses("processes, input shared", p, workers, Sharing.INPUT),
                ofProcesses("processes, both shared", p, workers, Sharing.INPUT_AND_OUTPUT));
    }

    private static Way ofProcesses(String name, int p, BlurWorkers workers, Sharing sharing) {
        int piped = sharing.waysThroughPipes();
        return new Way(name, p, piped, 2 - piped, sharing.copies(), images -> workers.blurred(images, SIGMA, sharing));
    }

    private static List<Image> inALoop(List<Image> images) {
        Gaussian gaussian = new Gaussian(SIGMA);
        return images.stream().map(gaussian::apply).toList();
    }

    private static List<Image> onThreads(Team team, int p, List<Image> images) throws InterruptedException {
        Gaussian gaussian = new Gaussian(SIGMA);
        Image[] results = new Image[images.size()];
        AtomicInteger next = new AtomicInteger();
        team.together(p, share -> {
            for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
                results[i] = gaussian.apply(images.get(i));
            }
        });
        return List.of(results);
    }

    private static LabReport report(List<Way> ways, List<Samples> samples, List<Image> before, List<Image> after) {
        int shown = PICTURES / 2 - 1;
        return new LabReport(
                List.of(table(ways, samples, before)),
                List.of(plot(ways, samples), picture("Before", before.get(shown)), picture("After", after.get(shown))),
                List.of(
                        "All five give the same pictures, bit by bit: the first call of each was compared.",
                        "MB and copies are those of the pixels of one call. A copy is counted where a program makes one"
                                + " or asks the system for one: into and out of arrays, pipes and mapped files."),
                shown(ways, samples),
                "Which step saves more time here: from messages to shared input, or from shared input to both? How much"
                        + " of what is left between processes and threads would a kernel that is five times faster"
                        + " leave hidden? What do you pay for sharing, that no time shows?");
    }

    private static LabTable table(List<Way> ways, List<Samples> samples, List<Image> before) {
        double megabytes =
                before.stream().mapToDouble(image -> image.pixels().length).sum() * Double.BYTES / BYTES_PER_MEGABYTE;
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            Way way = ways.get(i);
            double speedup = samples.get(i).speedupOver(samples.get(0)).median();
            rows.add(List.of(
                    Cell.of(way.name()),
                    Cell.of(way.workers()),
                    Cell.median(samples.get(i), Quantity.MILLISECONDS),
                    Cell.quartiles(samples.get(i), Quantity.MILLISECONDS),
                    Cell.of(speedup, Quantity.SPEEDUP),
                    Cell.of(speedup / way.workers(), Quantity.PART),
                    Cell.of(way.piped() * megabytes, Quantity.COUNT),
                    Cell.of(way.mapped() * megabytes, Quantity.COUNT),
                    Cell.of(way.copies())));
        }
        return new LabTable(
                PICTURES + " pictures, sigma " + (int) SIGMA,
                List.of(
                        "done by",
                        "workers",
                        "median",
                        "middle half",
                        "speedup",
                        "efficiency",
                        "MB in pipes",
                        "MB in files",
                        "copies"),
                rows);
    }

    /** Threads against a loop, and each step of sharing against the one before. */
    private static List<String> shown(List<Way> ways, List<Samples> samples) {
        List<String> shown = new ArrayList<>();
        for (int[] pair : new int[][] {{1, 0}, {3, 2}, {4, 3}, {1, 4}}) {
            shown.add(Finding.comparison(
                    ways.get(pair[0]).name(),
                    ways.get(pair[1]).name(),
                    samples.get(pair[0]).speedupOver(samples.get(pair[1]))));
        }
        return shown;
    }

    private static Plot plot(List<Way> ways, List<Samples> samples) {
        return new Plot.Bars(
                "Time of a call",
                ways.stream().map(way -> way.name().replace("processes, ", "")).toList(),
                new Axis("time, ms", Scale.LINEAR),
                List.of(Layer.of("time", samples, Quantity.MILLISECONDS)),
                false);
    }

    /** The picture, with fewer dots if it has many. */
    private static Plot picture(String title, Image image) {
        int dots = Math.min(DOTS, image.columns());
        double[] greys = IntStream.range(0, dots * dots)
                .mapToDouble(i -> image.pixels()[
                        i / dots * image.rows() / dots * image.columns() + i % dots * image.columns() / dots])
                .toArray();
        return new Plot.Picture(title, dots, dots, greys);
    }

    /**
     * A way to have pictures blurred.
     *
     * @param workers how many work at the same time
     * @param piped how many times all pixels go through pipes
     * @param mapped how many times they go through mapped files
     * @param copies how often a pixel is copied
     */
    private record Way(String name, int workers, int piped, int mapped, int copies, Blur blur) {

        /** Its first call is compared, and is long over when the times begin to count. */
        Variant variant(List<Image> before, List<Image> after) {
            AtomicInteger calls = new AtomicInteger();
            return new Variant(name, hole -> {
                List<Image> results = blur.blurred(before);
                hole.consume(results);
                if (calls.getAndIncrement() == 0) {
                    Series.difference(after, results).ifPresent(difference -> {
                        throw new IllegalStateException("Blurred by " + name + ": " + difference);
                    });
                }
            });
        }
    }

    /** Blurs pictures. */
    @FunctionalInterface
    private interface Blur {
        List<Image> blurred(List<Image> images) throws InterruptedException;
    }
}
