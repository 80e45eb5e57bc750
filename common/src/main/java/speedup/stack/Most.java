package speedup.stack;

import java.util.Map;
import java.util.Optional;

/** The one that was counted most. */
final class Most {

    private Most() {}

    static <T> Optional<T> of(Map<T, Long> counts) {
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
