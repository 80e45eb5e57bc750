package speedup.grader.speedupstack;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import speedup.grader.text.UntrustedText;

/**
 * What the threads of an answer did in one recorded call. Times are in nanoseconds from the call's begin.
 *
 * @param length how long the call took, above 0
 * @param lanes its threads, the one that made the call first, the others as they began
 * @param others how many further threads had a part in the call
 * @param code what stands in the lines that segments name, by their numbers, as far as it is known; untrusted
 */
public record ThreadTimeline(long length, List<Lane> lanes, int others, Map<Integer, String> code) {

    /** The most threads that are told apart. */
    public static final int MOST_LANES = 16;

    /** The most segments of a thread: about twice as many as can be seen side by side, for who looks closer. */
    public static final int MOST_SEGMENTS = 240;

    /** The most characters of a thread's name. */
    public static final int LONGEST_NAME = 40;

    /** The most lines whose code is kept, and the most characters of each. */
    public static final int MOST_CODE_LINES = 100;

    public static final int LONGEST_CODE = 120;

    public ThreadTimeline {
        lanes = List.copyOf(lanes);
        code = Map.copyOf(code);
        if (length <= 0 || others < 0) {
            throw new IllegalArgumentException("No call: " + length + " ns long, " + others + " more threads");
        }
        for (Lane lane : lanes) {
            long now = 0;
            for (Segment segment : lane.segments()) {
                if (segment.start() < now || segment.end() <= segment.start() || segment.end() > length) {
                    throw new IllegalArgumentException(segment + " behind " + now + " in a call of " + length);
                }
                now = segment.end();
            }
        }
    }

    /** A timeline whose lines are known by their numbers only. */
    public ThreadTimeline(long length, List<Lane> lanes, int others) {
        this(length, lanes, others, Map.of());
    }

    /** What a thread was doing, as far as it is known. */
    public enum Activity {
        /** It was not seen to wait, so it ran, or was ready to and had no core. */
        RUNNING,
        /** It waited for a lock that another thread held. */
        LOCKED,
        /** It waited for other threads to get somewhere, or for a time to come. */
        WAITING,
        /** It waited for another process, which was at work meanwhile. */
        OTHER_PROCESS,
        /** The garbage collector had stopped it. */
        COLLECTOR
    }

    /**
     * A thread did the same from one time to another.
     *
     * @param line the innermost line of the student's file meanwhile: the one that began to wait, or of a thread that
     *     ran the one that was seen nearest in time; empty if none was seen
     */
    public record Segment(long start, long end, Activity activity, Optional<SourceLine> line) {

        /** One of which no line was seen. */
        public Segment(long start, long end, Activity activity) {
            this(start, end, activity, Optional.empty());
        }

        long length() {
            return end - start;
        }

        /** How much of it lies between two times. */
        private long within(long from, long to) {
            return Math.max(0, Math.min(to, end) - Math.max(from, start));
        }
    }

    /**
     * A thread.
     *
     * @param name as the answer called it; untrusted
     * @param segments what it did, in order; in gaps it had not begun, had ended or had no task
     */
    public record Lane(String name, List<Segment> segments) {

        public Lane {
            segments = List.copyOf(segments);
        }

        /** How long it did that. */
        public long time(Activity activity) {
            return segments.stream()
                    .filter(segment -> segment.activity() == activity)
                    .mapToLong(Segment::length)
                    .sum();
        }

        /** What it did most of the time that it was there between two times; empty if it was not. */
        public Optional<Activity> mostly(long from, long to) {
            Map<Activity, Long> times = new EnumMap<>(Activity.class);
            for (Segment segment : segments) {
                long part = segment.within(from, to);
                if (part > 0) {
                    times.merge(segment.activity(), part, Long::sum);
                }
            }
            return times.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        }

        /** The line of its longest part with this activity between two times; empty if no line is known of it. */
        Optional<SourceLine> line(Activity activity, long from, long to) {
            return segments.stream()
                    .filter(segment -> segment.activity() == activity && segment.within(from, to) > 0)
                    .max(Comparator.comparingLong(segment -> segment.within(from, to)))
                    .flatMap(Segment::line);
        }

        private long time() {
            return segments.stream().mapToLong(Segment::length).sum();
        }
    }

    /** The same with no more threads than that: those that were there longest, in the same order. */
    public ThreadTimeline longest(int most) {
        if (lanes.size() <= most) {
            return this;
        }
        List<Lane> kept = IntStream.range(0, lanes.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lanes.get(i).time(), Comparator.reverseOrder()))
                .limit(most)
                .sorted()
                .map(lanes::get)
                .toList();
        return new ThreadTimeline(length, kept, others + lanes.size() - kept.size(), code);
    }

    /**
     * The same with the code of the lines that segments name.
     *
     * @param source the student's file
     */
    public ThreadTimeline withCode(String source) {
        List<String> all = source.lines().toList();
        Map<Integer, String> named = lanes.stream()
                .flatMap(lane -> lane.segments().stream())
                .flatMap(segment -> segment.line().stream())
                .map(SourceLine::line)
                .distinct()
                .filter(line -> line <= all.size())
                .limit(MOST_CODE_LINES)
                .collect(Collectors.toMap(
                        line -> line,
                        line -> UntrustedText.beginning(all.get(line - 1).strip(), LONGEST_CODE)));
        return new ThreadTimeline(length, lanes, others, named);
    }
}
