package speedup.processes.blurshared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import speedup.processes.blur.BarrierFilter;
import speedup.processes.blur.Filter;
import speedup.processes.blur.FilterFailedException;
import speedup.processes.blur.Image;
import speedup.processes.blur.ProcessIdFilter;
import speedup.processes.blur.Series;
import speedup.processes.blur.ThrowingFilter;

@DisplayName("processes/blur-shared: your blur in shared memory")
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class ParallelSharedBlurTest {

    private static final int WORKERS = Runtime.getRuntime().availableProcessors();
    private static final Image PIXEL = new Image(1, 1, new double[] {0.5});
    private static final Image PICTURE = new Image(2, 3, new double[] {1, 2, 3, 4, 5, 6});

    private final SharedBlurExercise exercise = new SharedBlurExercise();
    private final Set<ProcessHandle> childrenBefore = children();
    private final SharedBlur blur = exercise.newAnswer();

    @TempDir
    private Path folder;

    @TempDir
    private Path barrier;

    @AfterEach
    void closeBlur() {
        blur.close();
    }

    @Test
    @DisplayName("gives the new image for a single one")
    void filtersOneImage() throws Exception {
        assertThat(pixels(apply(new ThrowingFilter(), List.of(PICTURE)))).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    @DisplayName("gives no images for none")
    void filtersNoImages() throws Exception {
        assertThat(apply(new ThrowingFilter(), List.of())).isEmpty();
    }

    static Stream<Integer> sizes() {
        return new SharedBlurExercise().sizes().stream();
    }

    @ParameterizedTest(name = "agrees with the serial version on {0} images of different shapes")
    @MethodSource("sizes")
    void agreesWithTheSerialVersion(int size) throws Exception {
        Series series = exercise.input(size, size);
        ObservedSeries expected = exercise.expected(new SerialSharedBlur(), series);

        Optional<String> difference = exercise.difference(series, expected, exercise.solve(blur, series));

        assertThat(difference).isEmpty();
    }

    @Test
    @DisplayName("leaves the images as they were")
    void leavesTheImagesAlone() throws Exception {
        Series series = exercise.input(3, 3);

        apply(series.filter(), series.images());

        assertThat(Series.difference(exercise.input(3, 3).images(), series.images()))
                .isEmpty();
    }

    @Test
    @DisplayName("does nothing in the calling process")
    void worksInOtherProcesses() throws Exception {
        List<Image> results = apply(new ProcessIdFilter(), Collections.nCopies(20, PIXEL));

        assertThat(pixels(results))
                .doesNotContain((double) ProcessHandle.current().pid());
    }

    @Test
    @DisplayName("has a worker for each core: as many images as cores are under way at the same time")
    void hasAWorkerForEachCore() throws Exception {
        List<Image> results =
                apply(new BarrierFilter(barrier.toString(), WORKERS), Collections.nCopies(WORKERS, PICTURE));

        assertThat(processes(results)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("keeps its workers from one call to the next")
    void keepsItsWorkers() throws Exception {
        List<Image> images = Collections.nCopies(WORKERS, PICTURE);

        double[] first = processes(apply(new BarrierFilter(barrier.toString(), WORKERS), images));
        double[] second = processes(apply(new BarrierFilter(barrier.toString(), 2 * WORKERS), images));

        assertThat(second).containsExactlyInAnyOrder(first);
    }

    @Test
    @DisplayName("does not decide beforehand who does what: while one worker is busy, the others do the rest")
    void handsOutImagesOneByOne() throws Exception {
        assumeThat(WORKERS).as("workers").isGreaterThan(1);
        Image[] images = new Image[24];
        Arrays.fill(images, PIXEL);
        images[0] = PICTURE;

        double[] processes = processes(apply(new BarrierFilter(barrier.toString(), 24), List.of(images)));

        assertThat(Arrays.stream(processes).skip(1)).doesNotContain(processes[0]);
    }

    @Test
    @DisplayName("keeps images apart that have different shapes")
    void keepsImagesApart() throws Exception {
        Image wide = new Image(1, 4, new double[] {1, 2, 3, 4});
        Image high = new Image(3, 1, new double[] {5, 6, 7});

        assertThat(pixels(apply(new ThrowingFilter(), List.of(PICTURE, wide, high, PICTURE))))
                .containsExactly(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6);
    }

    @Test
    @DisplayName("leaves no file behind")
    void leavesNoFileBehind() throws Exception {
        apply(new ThrowingFilter(), List.of(PICTURE, PICTURE));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("leaves no file behind when a filter fails")
    void leavesNoFileBehindAfterAFailure() throws Exception {
        apply(new ThrowingFilter(), List.of(PICTURE));

        assertThatThrownBy(() -> apply(new ThrowingFilter(), List.of(PICTURE, PIXEL)))
                .isInstanceOf(FilterFailedException.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("leaves no file behind when the workers have died")
    void leavesNoFileBehindAfterADeath() throws Exception {
        apply(new ThrowingFilter(), List.of(PICTURE));

        killWorkers();
        assertThatThrownBy(() -> apply(new ThrowingFilter(), Collections.nCopies(2 * WORKERS, PICTURE)))
                .isInstanceOf(IOException.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no permissions for a group and for others")
    @DisplayName("lets nobody else read a file while it is there")
    void letsNobodyElseRead() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        List<Image> results = apply(new PermissionProbe(folder.toString()), List.of(PICTURE, PICTURE));

        assertThat(pixels(results)).containsOnly(0);
    }

    @Test
    @DisplayName("passes on that a filter failed, and can be used again")
    void passesOnFailures() throws Exception {
        apply(new ThrowingFilter(), List.of(PICTURE));

        assertThatThrownBy(() -> apply(new ThrowingFilter(), List.of(PICTURE, PICTURE, PIXEL, PICTURE)))
                .isInstanceOf(FilterFailedException.class)
                .hasMessageContaining("one pixel is no picture");

        assertThat(apply(new ThrowingFilter(), List.of(PICTURE, PICTURE, PICTURE)))
                .hasSize(3);
    }

    @Test
    @DisplayName("says so when the workers have died")
    void noticesDeadWorkers() throws Exception {
        apply(new ThrowingFilter(), List.of(PICTURE));

        killWorkers();

        assertThatThrownBy(() -> apply(new ThrowingFilter(), Collections.nCopies(2 * WORKERS, PICTURE)))
                .isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("leaves no process behind when it is closed")
    void leavesNoProcessBehind() throws Exception {
        apply(new ThrowingFilter(), List.of(PICTURE));
        assertThat(children()).hasSizeGreaterThan(childrenBefore.size());

        blur.close();

        assertThat(children()).isEqualTo(childrenBefore);
    }

    @Test
    @DisplayName("does no harm when it is closed twice, and throws when it is used after that")
    void staysClosed() throws Exception {
        apply(new ThrowingFilter(), List.of(PICTURE));

        blur.close();
        blur.close();

        assertThatThrownBy(() -> apply(new ThrowingFilter(), List.of(PICTURE)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Tag("speedup")
    @DisplayName("is as much faster than the serial version as Amdahl's law asks for")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }

    private List<Image> apply(Filter filter, List<Image> images) throws IOException, InterruptedException {
        return blur.apply(filter, images, folder);
    }

    private static double[] pixels(List<Image> images) {
        return images.stream()
                .flatMapToDouble(image -> DoubleStream.of(image.pixels()))
                .toArray();
    }

    private static double[] processes(List<Image> images) {
        return images.stream().mapToDouble(image -> image.pixels()[0]).toArray();
    }

    private void killWorkers() {
        Set<ProcessHandle> workers = children();
        workers.removeAll(childrenBefore);
        workers.forEach(ProcessHandle::destroyForcibly);
        workers.forEach(worker -> worker.onExit().join());
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }
}
