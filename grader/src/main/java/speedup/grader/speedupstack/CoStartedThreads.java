package speedup.grader.speedupstack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import speedup.grader.speedupstack.Timeline.Call;

/**
 * Finds the threads of a call that began at about the same time: they were given shares of one work, also
 * where one share was so small that it was done before the other threads ran.
 */
final class CoStartedThreads {

    /** Who begins later than this part of the call after another one may have waited for it. */
    private static final double TOGETHER = 0.03;

    private CoStartedThreads() {}

    /** The threads, without the one that makes the call. */
    static Set<Long> of(Call call, List<ThreadTrack> tracks) {
        Map<Long, Long> begins = new TreeMap<>();
        for (ThreadTrack track : tracks) {
            if (!track.isOf(call.thread())) {
                track.begin(call.span()).ifPresent(time -> begins.put(track.thread(), time));
            }
        }
        List<Map.Entry<Long, Long>> inOrder = new ArrayList<>(begins.entrySet());
        inOrder.sort(Comparator.comparingLong(Map.Entry::getValue));
        Set<Long> together = new HashSet<>();
        for (int i = 1; i < inOrder.size(); i++) {
            long apart = inOrder.get(i).getValue() - inOrder.get(i - 1).getValue();
            if (apart <= TOGETHER * call.span().length()) {
                together.add(inOrder.get(i).getKey());
                together.add(inOrder.get(i - 1).getKey());
            }
        }
        return together;
    }
}
