package speedup.grader.speedupstack;

import java.util.ArrayList;
import java.util.List;
import speedup.grader.speedupstack.Timeline.Call;
import speedup.grader.speedupstack.Timeline.Life;
import speedup.grader.speedupstack.Timeline.Span;

/**
 * The times in which threads were started one right after the other.
 *
 * @param spans the times, in all calls
 * @param starts how many threads were started, in all calls
 */
record StartBursts(List<Span> spans, long starts) {

    /** Starting a thread takes 50 to 700 microseconds with a recorder on, and now and then a few milliseconds. */
    private static final long GAP = 5_000_000;

    /** As many threads for each core may be started for a good reason. */
    private static final int FEW = 8;

    static StartBursts of(Timeline timeline, int cores) {
        List<Span> spans = new ArrayList<>();
        long starts = 0;
        for (Call call : timeline.calls()) {
            long[] times = timeline.lives().stream()
                    .map(Life::span)
                    .mapToLong(Span::start)
                    .filter(call.span()::holds)
                    .sorted()
                    .toArray();
            starts += times.length;
            addBursts(spans, times, FEW * cores);
        }
        return new StartBursts(spans, starts);
    }

    private static void addBursts(List<Span> spans, long[] times, int few) {
        int first = 0;
        for (int i = 1; i <= times.length; i++) {
            if (i == times.length || times[i] - times[i - 1] > GAP) {
                if (i - first > few) {
                    spans.add(new Span(times[first], times[i - 1]));
                }
                first = i;
            }
        }
    }
}
