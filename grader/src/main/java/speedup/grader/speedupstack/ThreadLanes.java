package speedup.grader.speedupstack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import speedup.grader.speedupstack.ThreadTimeline.Activity;
import speedup.grader.speedupstack.ThreadTimeline.Lane;
import speedup.grader.speedupstack.ThreadTimeline.Segment;
import speedup.grader.speedupstack.ThreadTrack.Stretch;
import speedup.grader.speedupstack.Timeline.Call;
import speedup.grader.speedupstack.Timeline.Sample;
import speedup.grader.speedupstack.Timeline.Span;
import speedup.grader.speedupstack.Timeline.Wait;
import speedup.grader.speedupstack.Timeline.Wait.Kind;

/** Draws up what the threads of an answer did in one of its recorded calls, of limited size. */
final class ThreadLanes {

    private final Call call;
    private final Timeline timeline;
    private final List<Span> pauses;
    private final Map<Long, List<Sample>> samples;

    private ThreadLanes(Call call, Timeline timeline) {
        this.call = call;
        this.timeline = timeline;
        this.pauses = timeline.pauses().stream()
                .filter(pause -> call.span().overlap(pause) > 0)
                .sorted(Comparator.comparingLong(Span::start))
                .toList();
        this.samples = timeline.samples().stream()
                .filter(sample -> call.span().holds(sample.time()))
                .sorted(Comparator.comparingLong(Sample::time))
                .collect(Collectors.groupingBy(Sample::thread));
    }

    /** The call whose length is the median of all, or the one below; empty if none was recorded. */
    static Optional<ThreadTimeline> of(Timeline timeline) {
        List<Call> calls = timeline.calls().stream()
                .filter(call -> call.span().length() > 0)
                .sorted(Comparator.comparingLong(call -> call.span().length()))
                .toList();
        return calls.isEmpty()
                ? Optional.empty()
                : Optional.of(new ThreadLanes(calls.get((calls.size() - 1) / 2), timeline).timeline());
    }

    private ThreadTimeline timeline() {
        List<Lane> lanes = ThreadTrack.of(timeline).stream()
                .filter(track -> timeline.names().containsKey(track.thread()))
                .sorted(Comparator.comparing((ThreadTrack track) -> !track.isOf(call.thread()))
                        .thenComparing(track -> track.begin(call.span()).orElse(Long.MAX_VALUE))
                        .thenComparing(ThreadTrack::thread))
                .map(this::lane)
                .filter(lane -> !lane.segments().isEmpty())
                .toList();
        return new ThreadTimeline(call.span().length(), lanes, 0).longest(ThreadTimeline.MOST_LANES);
    }

    private Lane lane(ThreadTrack track) {
        List<Segment> segments = new ArrayList<>();
        for (Stretch stretch : track.stretches(call.span())) {
            if (stretch.reason().isEmpty()) {
                addRunning(segments, stretch.span(), track.thread());
            } else {
                Wait reason = stretch.reason().get();
                activity(reason.kind())
                        .ifPresent(activity -> add(segments, stretch.span(), activity, line(reason.place())));
            }
        }
        String name = timeline.names().getOrDefault(track.thread(), "");
        return shortened(new Lane(name, segments));
    }

    private void addRunning(List<Segment> segments, Span span, long thread) {
        long now = span.start();
        for (Span pause : pauses) {
            long from = Math.max(now, pause.start());
            long to = Math.min(span.end(), pause.end());
            if (from < to) {
                addSampled(segments, new Span(now, from), thread);
                add(segments, new Span(from, to), Activity.COLLECTOR, Optional.empty());
                now = to;
            }
        }
        addSampled(segments, new Span(now, span.end()), thread);
    }

    /** A thread that ran is taken to have been where it was seen nearest in time, without a pause between. */
    private void addSampled(List<Segment> segments, Span span, long thread) {
        List<Sample> seen = samples.getOrDefault(thread, List.of()).stream()
                .filter(sample -> span.holds(sample.time()))
                .toList();
        long now = span.start();
        for (int i = 0; i < seen.size() - 1; i++) {
            long middle =
                    seen.get(i).time() + (seen.get(i + 1).time() - seen.get(i).time()) / 2;
            add(
                    segments,
                    new Span(now, middle),
                    Activity.RUNNING,
                    line(seen.get(i).place()));
            now = middle;
        }
        Optional<SourceLine> last = seen.isEmpty()
                ? Optional.empty()
                : line(seen.get(seen.size() - 1).place());
        add(segments, new Span(now, span.end()), Activity.RUNNING, last);
    }

    /** A frame of a method that no line is known of has a number that is none. */
    private static Optional<SourceLine> line(Optional<SourceLine> place) {
        return place.filter(line -> line.line() > 0);
    }

    private void add(List<Segment> segments, Span span, Activity activity, Optional<SourceLine> line) {
        long begin = call.span().start();
        addTo(segments, new Segment(span.start() - begin, span.end() - begin, activity, line));
    }

    /** Joins it with the one before, where that is the same. */
    private static void addTo(List<Segment> segments, Segment segment) {
        Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        if (last != null
                && last.end() == segment.start()
                && last.activity() == segment.activity()
                && last.line().equals(segment.line())) {
            segments.set(segments.size() - 1, new Segment(last.start(), segment.end(), last.activity(), last.line()));
        } else if (segment.start() < segment.end()) {
            segments.add(segment);
        }
    }

    /** More segments than can be seen become parts of equal length, each with what it was mostly. */
    private Lane shortened(Lane lane) {
        if (lane.segments().size() <= ThreadTimeline.MOST_SEGMENTS) {
            return lane;
        }
        List<Segment> parts = new ArrayList<>();
        long length = call.span().length();
        long start = 0;
        for (int i = 1; i <= ThreadTimeline.MOST_SEGMENTS; i++) {
            long from = start;
            long to = Math.round((double) length * i / ThreadTimeline.MOST_SEGMENTS);
            lane.mostly(from, to)
                    .ifPresent(
                            activity -> addTo(parts, new Segment(from, to, activity, lane.line(activity, from, to))));
            start = to;
        }
        return new Lane(lane.name(), parts);
    }

    /** A thread of a pool between tasks is not at work, and waits for nobody. */
    private static Optional<Activity> activity(Kind kind) {
        return switch (kind) {
            case LOCK -> Optional.of(Activity.LOCKED);
            case OTHERS -> Optional.of(Activity.WAITING);
            case PROCESS -> Optional.of(Activity.OTHER_PROCESS);
            case WORK -> Optional.empty();
        };
    }
}
