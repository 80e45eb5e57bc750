package speedup.grader.speedupstack;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the threads of an answer did in one recorded call. Times are in nanoseconds from the call's begin.
 *
 * @param length how long the call took, above 0
 * @param lanes its threads, the one that made the call first, the others as they began
 * @param others how many further threads had a part in the call
 */
public record ThreadTimeline(long length, List<Lane> lanes, int others) {

    /** The most threads that are told apart. */
    public static final int MOST_LANES = 16;

    /** The most segments of a thread: as many as can be seen side by side. */
    public static final int MOST_SEGMENTS = 120;

    /** The most characters of a thread's name. */
    public static final int LONGEST_NAME = 40;

    public ThreadTimeline {
        lanes = List.copyOf(lanes);
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

    /** A thread did the same from one time to another. */
    public record Segment(long start, long end, Activity activity) {}

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
                    .mapToLong(segment -> segment.end() - segment.start())
                    .sum();
        }

        /** What it did most of the time that it was there between two times; empty if it was not. */
        public Optional<Activity> mostly(long from, long to) {
            Map<Activity, Long> times = new EnumMap<>(Activity.class);
            for (Segment segment : segments) {
                long part = Math.min(to, segment.end()) - Math.max(from, segment.start());
                if (part > 0) {
                    times.merge(segment.activity(), part, Long::sum);
                }
            }
            return times.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        }

        private long time() {
            return segments.stream()
                    .mapToLong(segment -> segment.end() - segment.start())
                    .sum();
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
        return new ThreadTimeline(length, kept, others + lanes.size() - kept.size());
    }
}
