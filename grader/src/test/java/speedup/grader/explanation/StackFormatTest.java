package speedup.grader.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import speedup.grader.speedupstack.CallTotals;
import speedup.grader.speedupstack.Loss;
import speedup.grader.speedupstack.SourceLine;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.speedupstack.ThreadTimeline;
import speedup.grader.speedupstack.ThreadTimeline.Activity;
import speedup.grader.speedupstack.ThreadTimeline.Lane;
import speedup.grader.speedupstack.ThreadTimeline.Segment;
import speedup.lesson.Cause;

class StackFormatTest {

    private static final String FILE = "ParallelSum.java";
    private static final CallTotals TOTALS = new CallTotals(2, 1, 1000, 1000, 1000, 0, 1);
    private static final List<Loss> LOSSES = List.of(new Loss(Cause.LOCK, 1, "a lock", Optional.empty()));

    private static SpeedupStack stack(Optional<ThreadTimeline> threads) {
        return new SpeedupStack(2, 1, LOSSES, threads);
    }

    private static SpeedupStack read(byte[] bytes) throws IOException {
        return StackFormat.stack(ByteBuffer.wrap(bytes), TOTALS, FILE);
    }

    @Property(tries = 300)
    void readsWhatItWrote(@ForAll("timelines") ThreadTimeline timeline) throws IOException {
        byte[] bytes = StackFormat.bytes(stack(Optional.of(timeline)));

        assertThat(bytes).hasSizeLessThanOrEqualTo(StackFormat.MOST_BYTES);
        assertThat(read(bytes)).isEqualTo(stack(Optional.of(timeline)));
    }

    @Test
    void readsAStackWithoutThreads() throws IOException {
        assertThat(read(StackFormat.bytes(stack(Optional.empty())))).isEqualTo(stack(Optional.empty()));
    }

    @Property(tries = 2_000)
    void readsAnyBytesAsATimelineOrNot(@ForAll @Size(max = 2_000) byte[] bytes) {
        checkSoundOrRejected(bytes);
    }

    @Property(tries = 2_000)
    void readsChangedBytesAsATimelineOrNot(
            @ForAll("timelines") ThreadTimeline timeline, @ForAll int place, @ForAll byte value, @ForAll boolean cut)
            throws IOException {
        byte[] bytes = StackFormat.bytes(stack(Optional.of(timeline)));
        int at = Math.floorMod(place, bytes.length);
        bytes[at] = value;

        checkSoundOrRejected(cut ? Arrays.copyOf(bytes, at) : bytes);
    }

    private static void checkSoundOrRejected(byte[] bytes) {
        try {
            read(bytes).threads().ifPresent(threads -> {
                assertThat(threads.lanes()).hasSizeLessThanOrEqualTo(ThreadTimeline.MOST_LANES);
                assertThat(threads.lanes())
                        .allSatisfy(lane ->
                                assertThat(lane.name().length()).isLessThanOrEqualTo(ThreadTimeline.LONGEST_NAME))
                        .allSatisfy(lane ->
                                assertThat(lane.segments()).hasSizeLessThanOrEqualTo(ThreadTimeline.MOST_SEGMENTS));
            });
        } catch (IOException | IllegalArgumentException rejected) {
            assertThat(rejected).isNotNull();
        }
    }

    @Test
    void makesNamesHarmless() throws IOException {
        Lane lane = new Lane("\u001b[31m::error::\n" + "x".repeat(60_000), List.of());
        Optional<ThreadTimeline> read = read(StackFormat.bytes(
                        stack(Optional.of(new ThreadTimeline(9, List.of(lane), 3)))))
                .threads();

        assertThat(read)
                .hasValueSatisfying(threads -> assertThat(threads.lanes())
                        .singleElement()
                        .satisfies(only -> assertThat(only.name())
                                .startsWith("<1b>[31m::error")
                                .hasSizeLessThanOrEqualTo(ThreadTimeline.LONGEST_NAME)));
    }

    /** The file of a class can say any number. */
    @Test
    void leavesOutLinesThatNoFileHas() throws IOException {
        Segment segment = new Segment(0, 9, Activity.LOCKED, Optional.of(new SourceLine(FILE, Integer.MAX_VALUE)));
        ThreadTimeline timeline = new ThreadTimeline(9, List.of(new Lane("main", List.of(segment))), 0);

        assertThat(read(StackFormat.bytes(stack(Optional.of(timeline)))).threads())
                .hasValueSatisfying(threads -> assertThat(threads.lanes().get(0).segments())
                        .containsExactly(new Segment(0, 9, Activity.LOCKED)));
    }

    @Test
    void rejectsMoreThanThereMayBe() throws IOException {
        Segment segment = new Segment(0, 1, Activity.RUNNING);
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i <= ThreadTimeline.MOST_SEGMENTS; i++) {
            segments.add(new Segment(i, i + 1, Activity.RUNNING));
        }
        List<ThreadTimeline> tooLarge = List.of(
                new ThreadTimeline(1000, List.of(new Lane("main", segments)), 0),
                new ThreadTimeline(
                        1000,
                        Collections.nCopies(ThreadTimeline.MOST_LANES + 1, new Lane("main", List.of(segment))),
                        0));
        for (ThreadTimeline timeline : tooLarge) {
            byte[] bytes = StackFormat.bytes(stack(Optional.of(timeline)));

            assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void rejectsWhatIsLeftOverAndActivitiesThatThereAreNot() throws IOException {
        byte[] bytes = StackFormat.bytes(stack(Optional.of(new ThreadTimeline(
                9, List.of(new Lane("main", List.of(new Segment(0, 9, Activity.RUNNING)))), 0))));

        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length + 1))).isInstanceOf(IOException.class);
        int activity = bytes.length - 1 - Integer.BYTES;
        bytes[activity] = 100;
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class).hasMessageContaining("No activity");
        bytes[activity] = 0;
        bytes[bytes.length - Integer.BYTES] = -1;
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class).hasMessageContaining("No line");
        assertThatThrownBy(() -> read(new byte[2])).isInstanceOf(IOException.class);
    }

    @Provide
    Arbitrary<ThreadTimeline> timelines() {
        Arbitrary<Lane> lanes = Combinators.combine(
                        Arbitraries.strings().alpha().ofMaxLength(ThreadTimeline.LONGEST_NAME),
                        Arbitraries.of(Activity.class).list().ofMaxSize(ThreadTimeline.MOST_SEGMENTS))
                .as(StackFormatTest::lane);
        return Combinators.combine(
                        lanes.list().ofMaxSize(ThreadTimeline.MOST_LANES),
                        Arbitraries.integers().between(0, Integer.MAX_VALUE))
                .as((all, others) -> new ThreadTimeline(10_000, all, others));
    }

    private static Lane lane(String name, List<Activity> activities) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < activities.size(); i++) {
            Optional<SourceLine> line = i % 3 == 0 ? Optional.empty() : Optional.of(new SourceLine(FILE, i));
            segments.add(new Segment(3L * i, 3L * i + 2, activities.get(i), line));
        }
        return new Lane(name, segments);
    }
}
