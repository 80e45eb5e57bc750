package speedup.grader.speedupstack;

import java.util.Map;
import java.util.Optional;

/** The one that was counted most. */
final class MostFrequent {

    private MostFrequent() {}

    static <T> Optional<T> of(Map<T, Long> counts) {
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
