package speedup.grader.speedupstack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import speedup.grader.speedupstack.CallSweep.Slice;
import speedup.grader.speedupstack.Timeline.Sample;

/**
 * Tells a serial part from the end of an uneven one: in both, one thread is at work. It is uneven if that
 * thread has worked beside others before, or begun together with others. It is serial if nobody worked beside
 * it, or if it is the caller, who now does something that nobody did beside others.
 */
final class SerialWork {

    /** A thread that worked beside others for less than this part of its time alone did not share the work. */
    private static final double SHARED = 0.005;

    /** Who wakes a thread runs beside it for up to so long, without sharing its work. */
    private static final long HANDING_OVER = 300_000;

    /** Fewer samples may be chance. */
    private static final int ENOUGH = 3;

    private final Map<Long, Long> alone = new HashMap<>();
    private final List<String> callersPaths = new ArrayList<>();
    private final long caller;
    private final Set<Long> coStarted;
    private final Set<String> sharedPaths = new HashSet<>();

    /**
     * The serial work of one call.
     *
     * @param caller the thread that makes the call
     * @param coStarted the threads that began together with others
     * @param slices all slices of the call, in order
     * @param samples the samples in it, in order
     */
    SerialWork(long caller, Set<Long> coStarted, List<Slice> slices, List<Sample> samples) {
        this.caller = caller;
        this.coStarted = coStarted;
        slices.forEach(slice -> alone.merge(slice.lone(), slice.span().length(), Long::sum));
        int at = 0;
        for (Sample sample : samples) {
            while (at < slices.size() && slices.get(at).span().end() <= sample.time()) {
                at++;
            }
            if (at < slices.size() && slices.get(at).span().holds(sample.time())) {
                note(sample, slices.get(at));
            }
        }
    }

    private void note(Sample sample, Slice slice) {
        if (slice.lone() != sample.thread()) {
            sharedPaths.add(sample.path());
        } else if (sample.thread() == caller && hasShared(slice)) {
            callersPaths.add(sample.path());
        }
    }

    /** What threads did while others were at work. */
    Set<String> sharedPaths() {
        return sharedPaths;
    }

    /**
     * Whether nobody had a part in what the lone thread of this slice did.
     *
     * @param shared what threads did beside others, in all calls
     */
    boolean isSerial(Slice slice, Set<String> shared) {
        if (!hasShared(slice)) {
            return true;
        }
        long other =
                callersPaths.stream().filter(path -> !shared.contains(path)).count();
        return slice.lone() == caller && other >= ENOUGH && 2 * other > callersPaths.size();
    }

    private boolean hasShared(Slice slice) {
        return coStarted.contains(slice.lone())
                || slice.shared() >= Math.max(HANDING_OVER, SHARED * alone.getOrDefault(slice.lone(), 0L));
    }
}
