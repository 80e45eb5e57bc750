package speedup.processes.blurmessages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.processes.blur.BarrierFilter;
import speedup.processes.blur.FilterFailedException;
import speedup.processes.blur.Image;
import speedup.processes.blur.ProcessIdFilter;
import speedup.processes.blur.Series;
import speedup.processes.blur.ThrowingFilter;

@DisplayName("processes/blur-messages: your blur by messages")
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class ParallelMessageBlurTest {

    private static final int WORKERS = Runtime.getRuntime().availableProcessors();
    private static final Image PIXEL = new Image(1, 1, new double[] {0.5});
    private static final Image PICTURE = new Image(2, 3, new double[] {1, 2, 3, 4, 5, 6});

    private final MessageBlurExercise exercise = new MessageBlurExercise();
    private final Set<ProcessHandle> childrenBefore = children();
    private final MessageBlur blur = exercise.newAnswer();

    @TempDir
    private Path folder;

    @AfterEach
    void closeBlur() {
        blur.close();
    }

    @Test
    @DisplayName("gives the new image for a single one")
    void filtersOneImage() throws Exception {
        assertThat(pixels(blur.apply(new ThrowingFilter(), List.of(PICTURE)))).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    @DisplayName("gives no images for none")
    void filtersNoImages() throws Exception {
        assertThat(blur.apply(new ThrowingFilter(), List.of())).isEmpty();
    }

    static Stream<Integer> sizes() {
        return new MessageBlurExercise().sizes().stream();
    }

    @ParameterizedTest(name = "agrees with the serial version on {0} images of different shapes")
    @MethodSource("sizes")
    void agreesWithTheSerialVersion(int size) throws Exception {
        Series series = exercise.input(size, size);
        BlurredSeries expected = exercise.expected(new SerialMessageBlur(), series);

        Optional<String> difference = exercise.difference(series, expected, exercise.solve(blur, series));

        assertThat(difference).isEmpty();
    }

    @Test
    @DisplayName("leaves the images as they were")
    void leavesTheImagesAlone() throws Exception {
        Series series = exercise.input(3, 3);

        blur.apply(series.filter(), series.images());

        assertThat(Series.difference(exercise.input(3, 3).images(), series.images()))
                .isEmpty();
    }

    @Test
    @DisplayName("does nothing in the calling process")
    void worksInOtherProcesses() throws Exception {
        List<Image> results = blur.apply(new ProcessIdFilter(), Collections.nCopies(20, PIXEL));

        assertThat(pixels(results))
                .doesNotContain((double) ProcessHandle.current().pid());
    }

    @Test
    @DisplayName("has a worker for each core: as many images as cores are under way at the same time")
    void hasAWorkerForEachCore() throws Exception {
        List<Image> results =
                blur.apply(new BarrierFilter(folder.toString(), WORKERS), Collections.nCopies(WORKERS, PICTURE));

        assertThat(processes(results)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("keeps its workers from one call to the next")
    void keepsItsWorkers() throws Exception {
        List<Image> images = Collections.nCopies(WORKERS, PICTURE);

        double[] first = processes(blur.apply(new BarrierFilter(folder.toString(), WORKERS), images));
        double[] second = processes(blur.apply(new BarrierFilter(folder.toString(), 2 * WORKERS), images));

        assertThat(second).containsExactlyInAnyOrder(first);
    }

    @Test
    @DisplayName("does not decide beforehand who does what: while one worker is busy, the others do the rest")
    void handsOutImagesOneByOne() throws Exception {
        assumeThat(WORKERS).as("workers").isGreaterThan(1);
        Image[] images = new Image[24];
        Arrays.fill(images, PIXEL);
        images[0] = PICTURE;

        double[] processes = processes(blur.apply(new BarrierFilter(folder.toString(), 24), List.of(images)));

        assertThat(Arrays.stream(processes).skip(1)).doesNotContain(processes[0]);
    }

    @Test
    @DisplayName("is not stopped by a few large images: who sends one reads what comes back")
    void survivesLargeImages() throws Exception {
        Image large = new Image(600, 600, new double[360_000]);

        assertThat(blur.apply(new ThrowingFilter(), Collections.nCopies(3 * WORKERS, large)))
                .hasSize(3 * WORKERS);
    }

    @Test
    @DisplayName("runs with workers of 64 MB, however much they have filtered")
    void forgetsOldImages() throws Exception {
        Image large = new Image(600, 600, new double[360_000]);
        for (int call = 0; call < 12; call++) {
            blur.apply(new ThrowingFilter(), Collections.nCopies(3 * WORKERS, large));
        }

        assertThat(blur.apply(new ThrowingFilter(), List.of(PICTURE))).hasSize(1);
    }

    @Test
    @DisplayName("passes on that a filter failed, and can be used again")
    void passesOnFailures() throws Exception {
        blur.apply(new ThrowingFilter(), List.of(PICTURE));

        assertThatThrownBy(() -> blur.apply(new ThrowingFilter(), List.of(PICTURE, PICTURE, PIXEL, PICTURE)))
                .isInstanceOf(FilterFailedException.class)
                .hasMessageContaining("one pixel is no picture");

        assertThat(blur.apply(new ThrowingFilter(), List.of(PICTURE, PICTURE, PICTURE)))
                .hasSize(3);
    }

    @Test
    @DisplayName("says so when the workers have died")
    void noticesDeadWorkers() throws Exception {
        blur.apply(new ThrowingFilter(), List.of(PICTURE));
        Set<ProcessHandle> workers = children();
        workers.removeAll(childrenBefore);

        workers.forEach(ProcessHandle::destroyForcibly);
        workers.forEach(worker -> worker.onExit().join());

        assertThatThrownBy(() -> blur.apply(new ThrowingFilter(), Collections.nCopies(2 * WORKERS, PICTURE)))
                .isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("leaves no process behind when it is closed")
    void leavesNoProcessBehind() throws Exception {
        blur.apply(new ThrowingFilter(), List.of(PICTURE));
        assertThat(children()).hasSizeGreaterThan(childrenBefore.size());

        blur.close();

        assertThat(children()).isEqualTo(childrenBefore);
    }

    @Test
    @DisplayName("does no harm when it is closed twice, and throws when it is used after that")
    void staysClosed() throws Exception {
        blur.apply(new ThrowingFilter(), List.of(PICTURE));

        blur.close();
        blur.close();

        assertThatThrownBy(() -> blur.apply(new ThrowingFilter(), List.of(PICTURE)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Tag("speedup")
    @DisplayName("is as much faster than the serial version as Amdahl's law asks for")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }

    private static double[] pixels(List<Image> images) {
        return images.stream()
                .flatMapToDouble(image -> DoubleStream.of(image.pixels()))
                .toArray();
    }

    private static double[] processes(List<Image> images) {
        return images.stream().mapToDouble(image -> image.pixels()[0]).toArray();
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }
}
