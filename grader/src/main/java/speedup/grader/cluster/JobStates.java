package speedup.grader.cluster;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a scheduler says of the jobs of a class.
 *
 * @param parts the state of each part that has not ended, in the scheduler's words
 * @param hasMerge whether the merge has not ended either
 */
record JobStates(List<String> parts, boolean hasMerge) {

    JobStates {
        parts = List.copyOf(parts);
    }

    /** How many parts are in which state, such as {@code 2 RUNNING, 1 PENDING (Resources)}. */
    String summary() {
        return summary(parts);
    }

    private static String summary(Collection<String> states) {
        SortedMap<String, Long> counts =
                states.stream().collect(Collectors.groupingBy(state -> state, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }
}
