package speedup.grader.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import speedup.grader.speedupstack.CallTotals;
import speedup.grader.speedupstack.Loss;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.speedupstack.ThreadTimeline;
import speedup.grader.speedupstack.ThreadTimeline.Activity;
import speedup.grader.speedupstack.ThreadTimeline.Lane;
import speedup.grader.subprocess.IdleProcess;
import speedup.grader.subprocess.SubprocessEnd;
import speedup.grader.subprocess.SubprocessLimits;
import speedup.grader.subprocess.SubprocessStarter;
import speedup.grader.subprocess.TestSubprocesses;
import speedup.lesson.Cause;
import speedup.runtime.JfrRecorder;

/** Recordings are read in a process of their own: whatever they hold costs the grader neither time nor memory. */
class RecordingProcessTest {

    private static final StudentCode CODE = new StudentCode(SampleAnswer.class.getName());
    private static final long SECOND = 1_000_000_000L;
    private static final CallTotals TOTALS = new CallTotals(2, 1, SECOND, SECOND / 2, SECOND / 3, 0, 1);
    private static final Duration LONG = Duration.ofMinutes(5);

    private static final SubprocessStarter STARTER = TestSubprocesses.best();

    @TempDir
    static Path folder;

    private static byte[] recording;

    @BeforeAll
    static void record() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        recording = recorded(() -> {
            try {
                new SampleAnswer().waitInEveryWay();
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }

    /** Two calls: the last one never counts. */
    private static byte[] recorded(Supplier<Boolean> call) throws IOException {
        Path file = folder.resolve("made");
        try (JfrRecorder recorder = JfrRecorder.start(file)) {
            for (int i = 0; i < 2; i++) {
                recorder.call(call);
            }
        }
        return Files.readAllBytes(file);
    }

    private static Optional<SpeedupStack> read(byte[] bytes) throws Exception {
        return read(bytes, CODE, RecordingMain.class, LONG, LONG);
    }

    private static Optional<SpeedupStack> read(
            byte[] bytes, StudentCode code, Class<?> main, Duration cpuLimit, Duration wallLimit) throws Exception {
        Path file = Files.write(folder.resolve("recording"), bytes);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        SubprocessLimits limits = new SubprocessLimits(256L << 20, StackFormat.MOST_BYTES, cpuLimit, wallLimit);
        Optional<SpeedupStack> stack = new RecordingProcess(STARTER, main, limits).stack(file, code, TOTALS);
        assertThat(ProcessHandle.current().descendants().flatMap(process -> process.info().commandLine().stream()))
                .as("processes that are left")
                .noneMatch(line -> line.contains(main.getName()));
        return stack;
    }

    @Test
    void findsTheLossesInARecording() throws Exception {
        SpeedupStack stack = read(recording).orElseThrow();

        assertThat(stack.ideal()).isEqualTo(2);
        assertThat(stack.losses()).extracting(Loss::cause).contains(Cause.LOCK);
        assertThat(stack.losses())
                .filteredOn(loss -> loss.cause() == Cause.LOCK)
                .allSatisfy(loss -> assertThat(loss.place())
                        .hasValueSatisfying(place -> assertThat(place.file()).isEqualTo("SampleAnswer.java")));
    }

    @Test
    void sendsBackWhatTheThreadsDid() throws Exception {
        ThreadTimeline threads = read(recording).orElseThrow().threads().orElseThrow();

        Lane caller = threads.lanes().get(0);
        assertThat(caller.name()).isEqualTo(Thread.currentThread().getName());
        assertThat(caller.time(Activity.WAITING)).isPositive();
        List<Lane> started = threads.lanes().subList(1, threads.lanes().size());
        assertThat(started)
                .hasSize(3)
                .allSatisfy(lane -> assertThat(lane.name()).startsWith("Thread-"));
        assertThat(started.subList(0, 2))
                .allSatisfy(lane -> assertThat(lane.time(Activity.LOCKED)).isPositive());
        assertThat(started.get(2).time(Activity.WAITING)).isPositive();
    }

    @Test
    void killsAParserThatLoops() throws Exception {
        byte[] crafted = CraftedRecording.withCheckpointsInACycle(recording);
        long start = System.nanoTime();

        assertThat(read(crafted, CODE, RecordingMain.class, Duration.ofSeconds(2), LONG))
                .isEmpty();

        assertThat(System.nanoTime() - start)
                .as("it was killed for its CPU time, and not read")
                .isGreaterThan(2 * SECOND);
        IdleProcess.assertNothingGoesOn();
    }

    @Test
    void shortensNamesAndHoldsNone() throws Exception {
        StudentCode code = new StudentCode("Named");
        byte[] longNames = recorded(withMethodNamesOf(60_000));
        byte[] shortNames = recorded(withMethodNamesOf(10));
        read(shortNames, code, RecordingMain.class, LONG, LONG);

        long held = memoryTaken(() -> assertThat(read(longNames, code, RecordingMain.class, LONG, LONG))
                .hasValueSatisfying(stack -> assertThat(stack.losses())
                        .isNotEmpty()
                        .allSatisfy(loss ->
                                assertThat(loss.finding()).hasSizeLessThanOrEqualTo(LossFormat.LONGEST_FINDING))));

        assertThat(longNames.length - shortNames.length)
                .as("bytes that the names take in the recording")
                .isGreaterThan(100_000);
        assertThat(held).isLessThan(64 << 20);
    }

    private interface Reading {
        void run() throws Exception;
    }

    /** The most heap that is in use at any time, beyond what is there before. */
    private static long memoryTaken(Reading reading) throws Exception {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long before =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        reading.run();
        return heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
    }

    /** Two methods that call each other, so that each is on the stack many times, for a fifth of a second. */
    private static Supplier<Boolean> withMethodNamesOf(int length) throws Exception {
        String first = "a".repeat(length);
        String second = "b".repeat(length);
        Path classes = Files.createDirectories(folder.resolve("classes" + length));
        Path source = Files.writeString(
                classes.resolve("Named.java"), """
                public class Named implements java.util.function.Supplier<Boolean> {
                    public Boolean get() {
                        boolean done = false;
                        for (long end = System.nanoTime() + 200_000_000L; System.nanoTime() < end; ) {
                            done = FIRST(60);
                        }
                        return done;
                    }
                    static boolean FIRST(int depth) {
                        return SECOND(depth - 1);
                    }
                    static boolean SECOND(int depth) {
                        if (depth > 0) {
                            return FIRST(depth - 1);
                        }
                        java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
                        return true;
                    }
                }
                """.replace("FIRST", first).replace("SECOND", second));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();
        URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
        @SuppressWarnings("unchecked")
        Supplier<Boolean> named =
                (Supplier<Boolean>) loader.loadClass("Named").getConstructor().newInstance();
        return named;
    }

    /** Whatever an untrusted JVM writes, reading it ends, with or without an explanation. */
    @Test
    void endsOnDamagedRecordings() throws Exception {
        Random random = new Random(3);
        for (int i = 0; i < 6; i++) {
            byte[] damaged = Arrays.copyOf(recording, i % 3 == 0 ? random.nextInt(recording.length) : recording.length);
            for (int j = 0; j < 1 + 10 * i; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }

            assertThat(read(damaged, CODE, RecordingMain.class, Duration.ofSeconds(3), LONG))
                    .isNotNull();
        }
    }

    @Test
    void findsNothingInWhatIsNoRecording() throws Exception {
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read(new byte[100])).isEmpty();
    }

    @Test
    void findsNothingWhereTheProcessFails() throws Exception {
        for (Class<?> main : List.of(
                Crashing.class, WritingNonsense.class, WritingOtherLosses.class, WritingTooMuch.class, Filling.class)) {
            assertThat(read(recording, CODE, main, LONG, LONG)).as("%s", main).isEmpty();
        }
    }

    @Test
    void findsNothingWhereTheMachineGivesNoTime() throws Exception {
        assertThat(read(recording, CODE, Sleeping.class, LONG, Duration.ofSeconds(1)))
                .isEmpty();
    }

    static final class Crashing {
        public static void main(String... arguments) {
            Runtime.getRuntime().halt(134);
        }
    }

    static final class WritingNonsense {
        public static void main(String... arguments) {
            SubprocessEnd.of(Path.of(arguments[0]), () -> new byte[] {100, 1, 2, 3});
        }
    }

    /** They are losses, and not those of the calls. */
    static final class WritingOtherLosses {
        public static void main(String... arguments) {
            SubprocessEnd.of(
                    Path.of(arguments[0]),
                    () -> StackFormat.bytes(
                            new SpeedupStack(2, 0, List.of(new Loss(Cause.LOCK, 100, "", Optional.empty())))));
        }
    }

    static final class WritingTooMuch {
        public static void main(String... arguments) {
            SubprocessEnd.of(Path.of(arguments[0]), () -> new byte[StackFormat.MOST_BYTES + 1]);
        }
    }

    static final class Filling {
        public static void main(String... arguments) {
            SubprocessEnd.of(Path.of(arguments[0]), () -> new byte[1 << 30]);
        }
    }

    static final class Sleeping {
        public static void main(String... arguments) {
            SubprocessEnd.of(Path.of(arguments[0]), () -> {
                Thread.sleep(600_000);
                return new byte[0];
            });
        }
    }
}
