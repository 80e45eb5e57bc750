package speedup.grader.speedupstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import speedup.grader.speedupstack.ThreadTimeline.Activity;
import speedup.grader.speedupstack.ThreadTimeline.Lane;
import speedup.grader.speedupstack.ThreadTimeline.Segment;
import speedup.grader.speedupstack.Timeline.Call;
import speedup.grader.speedupstack.Timeline.Span;
import speedup.grader.speedupstack.Timeline.Wait.Kind;
import speedup.grader.speedupstack.TimelineBuilder.Doing;

class ThreadLanesTest {

    private static final long MILLI = 1_000_000;

    private static Segment segment(long from, long to, Activity activity) {
        return new Segment(from * MILLI, to * MILLI, activity);
    }

    private static Segment segment(long from, long to, Activity activity, int line) {
        return new Segment(
                from * MILLI, to * MILLI, activity, Optional.of(new SourceLine("ParallelAnswer.java", line)));
    }

    private static ThreadTimeline timeline(TimelineBuilder builder) {
        return ThreadLanes.of(builder.timeline()).orElseThrow();
    }

    @Test
    void tellsWhatEachThreadDid() {
        ThreadTimeline timeline = timeline(new TimelineBuilder(2, 100)
                .caller(Doing.work(0, 10))
                .named(2, "pool-1-thread-1")
                .thread(2, Doing.work(10, 40), Doing.locked(40, 60, 7), Doing.work(60, 90))
                .named(3, "reader")
                .started(3, 12, 80)
                .thread(3, Doing.waiting(12, 70, Kind.PROCESS)));

        assertThat(timeline.length()).isEqualTo(100 * MILLI);
        assertThat(timeline.others()).isZero();
        assertThat(timeline.lanes())
                .contains(
                        new Lane("main", List.of(segment(0, 10, Activity.RUNNING), segment(10, 100, Activity.WAITING))),
                        new Lane(
                                "pool-1-thread-1",
                                List.of(
                                        segment(10, 40, Activity.RUNNING),
                                        segment(40, 60, Activity.LOCKED, 7),
                                        segment(60, 90, Activity.RUNNING))));
        assertThat(timeline.lanes()).extracting(Lane::name).containsExactly("main", "pool-1-thread-1", "reader");
        assertThat(timeline.lanes().get(2).segments()).contains(segment(12, 70, Activity.OTHER_PROCESS));
    }

    @Test
    void leavesOutThreadsOfTheJvm() {
        ThreadTimeline timeline =
                timeline(new TimelineBuilder(2, 100).caller(Doing.work(0, 100)).thread(9, Doing.work(0, 50)));

        assertThat(timeline.lanes()).extracting(Lane::name).containsExactly("main");
    }

    @Test
    void aThreadThatIsStoppedByTheCollectorDoesNotRun() {
        ThreadTimeline timeline = timeline(new TimelineBuilder(2, 100)
                .caller(Doing.work(0, 60))
                .pause(70, 80)
                .pause(30, 40)
                .pause(-5, 5));

        assertThat(timeline.lanes().get(0).segments())
                .containsExactly(
                        segment(0, 5, Activity.COLLECTOR),
                        segment(5, 30, Activity.RUNNING),
                        segment(30, 40, Activity.COLLECTOR),
                        segment(40, 60, Activity.RUNNING),
                        segment(60, 100, Activity.WAITING));
    }

    @Test
    void aRunningThreadIsAtTheLineWhereItWasSeenNearest() {
        ThreadTimeline timeline = timeline(new TimelineBuilder(2, 100)
                .caller(Doing.work(0, 80))
                .pause(60, 70)
                .sample(1, 30, "a", 6)
                .sample(1, 10, "a", 5)
                .sample(1, 20, "a", 5)
                .sample(1, 75, "a", -1)
                .sample(2, 40, "a", 8)
                .sample(1, 200, "a", 9));

        assertThat(timeline.lanes().get(0).segments())
                .containsExactly(
                        segment(0, 25, Activity.RUNNING, 5),
                        segment(25, 60, Activity.RUNNING, 6),
                        segment(60, 70, Activity.COLLECTOR),
                        segment(70, 80, Activity.RUNNING),
                        segment(80, 100, Activity.WAITING));
    }

    @Test
    void findsTheCodeOfLines() {
        Segment first = segment(0, 10, Activity.LOCKED, 2);
        Segment beyond = segment(10, 20, Activity.LOCKED, 4);
        ThreadTimeline timeline = new ThreadTimeline(100 * MILLI, List.of(new Lane("main", List.of(first, beyond))), 0);

        assertThat(timeline.withCode("class A {\n\tlock.lock();\n}\n").code())
                .containsExactly(Map.entry(2, "lock.lock();"));
        assertThat(timeline.withCode("\n" + "x".repeat(500)).code().get(2))
                .hasSizeLessThanOrEqualTo(ThreadTimeline.LONGEST_CODE);
    }

    @Test
    void isOfTheCallOfMedianLength() {
        List<Call> calls =
                List.of(new Call(1, new Span(0, 70)), new Call(1, new Span(100, 130)), new Call(1, new Span(200, 250)));
        Timeline timeline =
                new Timeline(calls, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(1L, "main"));

        assertThat(ThreadLanes.of(timeline))
                .hasValueSatisfying(call -> assertThat(call.length()).isEqualTo(50));
        assertThat(ThreadLanes.of(new Timeline(
                        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(1L, "main"))))
                .isEmpty();
    }

    @Test
    void keepsTheThreadsThatWereThereLongestAndCountsTheOthers() {
        TimelineBuilder builder = new TimelineBuilder(2, 100).caller(Doing.work(0, 1));
        for (int i = 0; i < 40; i++) {
            builder.named(10 + i, "t" + i).started(10 + i, i, i + (i % 2 == 0 ? 40 : 1));
        }

        ThreadTimeline timeline = timeline(builder);

        assertThat(timeline.lanes()).hasSize(ThreadTimeline.MOST_LANES);
        assertThat(timeline.others()).isEqualTo(41 - ThreadTimeline.MOST_LANES);
        assertThat(timeline.lanes()).extracting(Lane::name).startsWith("main", "t0", "t2", "t4");
        assertThat(timeline.longest(3).lanes()).extracting(Lane::name).containsExactly("main", "t0", "t2");
        assertThat(timeline.longest(3).others()).isEqualTo(38);
    }

    @Property(tries = 50)
    void holdsNoMoreSegmentsThanCanBeSeen(@ForAll @IntRange(min = 1, max = 2_000) int turns) {
        List<Doing> doings = new ArrayList<>();
        for (int i = 0; i < turns; i++) {
            double from = 100.0 * i / turns;
            double to = 100.0 * (i + 1) / turns;
            doings.add(Doing.work(from, from + 0.7 * (to - from)));
            doings.add(Doing.locked(from + 0.7 * (to - from), to, 3));
        }

        Lane lane = timeline(new TimelineBuilder(2, 100).caller(doings.toArray(Doing[]::new)))
                .lanes()
                .get(0);

        assertThat(lane.segments()).hasSizeLessThanOrEqualTo(ThreadTimeline.MOST_SEGMENTS);
        assertThat(lane.segments().get(0).start()).isZero();
        assertThat(lane.segments().get(lane.segments().size() - 1).end()).isEqualTo(100 * MILLI);
        assertThat(lane.segments()).anyMatch(segment -> segment.activity() == Activity.RUNNING);
        assertThat(lane.segments())
                .filteredOn(segment -> segment.activity() == Activity.LOCKED)
                .allMatch(segment -> segment.line().isPresent());
    }

    @Test
    void whatIsOutOfOrderIsNoTimeline() {
        List<List<Segment>> wrong = List.of(
                List.of(new Segment(-1, 5, Activity.RUNNING)),
                List.of(new Segment(5, 5, Activity.RUNNING)),
                List.of(new Segment(0, 11, Activity.RUNNING)),
                List.of(new Segment(0, 5, Activity.RUNNING), new Segment(4, 6, Activity.LOCKED)));
        for (List<Segment> segments : wrong) {
            assertThatThrownBy(() -> new ThreadTimeline(10, List.of(new Lane("main", segments)), 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new ThreadTimeline(0, List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ThreadTimeline(1, List.of(), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatAThreadMostlyDid() {
        Lane lane =
                new Lane("main", List.of(new Segment(10, 14, Activity.RUNNING), new Segment(14, 20, Activity.LOCKED)));

        assertThat(lane.mostly(10, 20)).contains(Activity.LOCKED);
        assertThat(lane.mostly(0, 16)).contains(Activity.RUNNING);
        assertThat(lane.mostly(0, 10)).isEmpty();
    }
}
