package speedup.processes.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.lab.Lab;
import speedup.lab.LabProgress;
import speedup.lab.LabRequest;
import speedup.lab.MissingPrerequisiteException;
import speedup.lab.ThreadRange;
import speedup.processes.blur.Gaussian;
import speedup.processes.blur.Image;
import speedup.processes.blur.Series;

/** The pieces of the second lesson's labs: right results through every channel, and nothing left behind. */
@Timeout(120)
class ProcessLabsTest {

    @ParameterizedTest
    @EnumSource(Sharing.class)
    void givesThePicturesOfALoopForEachWayOfSharing(Sharing sharing) throws Exception {
        // More pixels than a pipe holds, and no whole number of its fillings.
        List<Image> images = Landscape.day(99, 3);
        try (BlurWorkers workers = new BlurWorkers(2, 99 * 99)) {
            List<Image> blurred = workers.blurred(images, 5, sharing);
            List<Image> expected = images.stream().map(new Gaussian(5)::apply).toList();
            assertThat(Series.difference(expected, blurred)).isEmpty();
        }
    }

    @Test
    void losesNothingWhenTwoThreadsWriteToANewFile(@TempDir Path folder) throws Exception {
        double[] ones = {1, 1, 1, 1};
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 2_000; i++) {
                Path file = Files.createTempFile(folder, "new", ".raw");
                Pixels.makeRoom(file, 2L * ones.length);
                List<Callable<Void>> writers =
                        List.of(writer(ones, file, 0, both), writer(ones, file, ones.length, both));
                for (Future<Void> written : threads.invokeAll(writers)) {
                    written.get();
                }
                assertThat(Pixels.get(2 * ones.length, file, 0)).containsOnly(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Void> writer(double[] pixels, Path file, long position, CyclicBarrier both) {
        return () -> {
            both.await();
            Pixels.put(pixels, file, position);
            return null;
        };
    }

    @Test
    void leavesNoProcessAndNoFileWhenClosed() throws Exception {
        Path folder;
        try (BlurWorkers workers = new BlurWorkers(2, 16 * 16)) {
            workers.blurred(Landscape.day(16, 3), 2, Sharing.INPUT_AND_OUTPUT);
            assertThat(ProcessHandle.current().children()).hasSize(2);
            folder = workers.folder();
            assertThat(folder).isNotEmptyDirectory();
        }
        assertThat(ProcessHandle.current().children()).isEmpty();
        assertThat(folder).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 20})
    void returnsWalksInTheOrderOfTheTasks(int chunk) throws Exception {
        List<Walk> walks = Walk.ofLength(100, 10);
        try (WalkWorkers workers = new WalkWorkers(2)) {
            assertThat(workers.ends(walks, chunk, WalkWorkers.Watcher.NONE)).isEqualTo(Walk.ends(walks));
        }
    }

    @Test
    void countsTasksThatFinishedAfterALaterOne() {
        TaskTimeline timeline = new TaskTimeline(List.of(
                new TaskTimeline.Stretch(1, 1, 0, 50),
                new TaskTimeline.Stretch(2, 2, 0, 10),
                new TaskTimeline.Stretch(3, 2, 10, 60),
                new TaskTimeline.Stretch(4, 1, 50, 55)));
        assertThat(timeline.overtaken()).isEqualTo(2);
        assertThat(timeline.asFinished()).extracting(TaskTimeline.Stretch::task).containsExactly(2, 1, 4, 3);
    }

    static Stream<Lab> labs() {
        return Stream.of(new TinyTasksLab(), new BlurLab(), new ChunksLab(), new OrderLab(), new StartUpLab());
    }

    @ParameterizedTest
    @MethodSource("labs")
    void leavesNoProcessWhenALabIsInterrupted(Lab lab) throws Exception {
        LabRequest request = new LabRequest(lab.sizes().smallest(), new ThreadRange(1, 2), 2, Duration.ofSeconds(20));
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                lab.run(request, LabProgress.NONE);
                ended.complete(null);
            } catch (Exception e) {
                ended.completeExceptionally(e);
            }
        });
        thread.start();
        while (ProcessHandle.current().children().findAny().isEmpty() && !ended.isDone()) {
            Thread.sleep(1);
        }
        thread.interrupt();
        assertThatThrownBy(ended::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void rejectsPicturesThatDoNotFitIntoMemoryBeforeMeasuring() {
        LabRequest request = new LabRequest(1_000_000, new ThreadRange(1, 2), 2, Duration.ofSeconds(1));
        assertThatThrownBy(() -> new BlurLab().prepare(request))
                .isInstanceOf(MissingPrerequisiteException.class)
                .hasMessageContaining("Take a smaller --size");
    }
}
