package speedup.processes.mapreduce;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares the results of words, in whichever partition they are.
 *
 * @param input the question
 * @param expected partitions that are right
 * @param actual those of an answer
 */
record PartitionChecker(CountInput input, List<Map<String, Long>> expected, List<Map<String, Long>> actual) {

    /** With so many words for each partition, none is empty. */
    private static final int WORDS_FOR_EACH = 100;

    /** The first thing that is wrong. */
    Optional<String> finding() {
        if (actual.size() != expected.size()) {
            return Optional.of(
                    String.format("There are %d partitions, and should be %d", actual.size(), expected.size()));
        }
        Map<String, Long> right = new TreeMap<>();
        expected.forEach(right::putAll);
        return twice().or(() -> surplus(right)).or(() -> different(right)).or(() -> empty(right.size()));
    }

    private Optional<String> twice() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < actual.size(); i++) {
            for (String word : actual.get(i).keySet()) {
                Integer other = places.putIfAbsent(word, i);
                if (other != null) {
                    return Optional.of(String.format(
                            "The word %s is in partition %d and in partition %d. All its counts, from whichever file,"
                                    + " belong in one",
                            named(word), other, i));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> surplus(Map<String, Long> right) {
        return actual.stream()
                .flatMap(partition -> partition.keySet().stream())
                .filter(word -> !right.containsKey(word))
                .findFirst()
                .map(word -> String.format(
                        "Of %d files, none has the word %s, for which there is a result",
                        input.files().size(), named(word)));
    }

    private Optional<String> different(Map<String, Long> right) {
        Map<String, Long> results = new HashMap<>();
        actual.forEach(results::putAll);
        for (Map.Entry<String, Long> each : right.entrySet()) {
            Long result = results.get(each.getKey());
            if (!each.getValue().equals(result)) {
                return Optional.of(String.format(
                        "Of %d words in %d files, %s %s. It should be %s%s",
                        right.size(),
                        input.files().size(),
                        named(each.getKey()),
                        result == null ? "is in no partition" : "has the result " + text(result),
                        text(each.getValue()),
                        whatHappened()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> empty(int words) {
        for (int i = 0; i < actual.size(); i++) {
            if (words >= WORDS_FOR_EACH * actual.size() && actual.get(i).isEmpty()) {
                return Optional.of(String.format(
                        "Of %d words in %d partitions, none is in partition %d. A hash spreads them over all partitions",
                        words, actual.size(), i));
            }
        }
        return Optional.empty();
    }

    /** The word without what an observed one takes along. */
    private String named(String word) {
        return input.job() == ObservedWords.class ? word.substring(word.lastIndexOf(':') + 1) : '"' + word + '"';
    }

    private String text(long result) {
        return input.job() == CorrectedWords.class ? Long.toString(result) : PlainWords.text(result);
    }

    private String whatHappened() {
        if (input.job() != ObservedWords.class) {
            return "";
        }
        return switch (ObservedWords.event(input.files().get(0))) {
            case DEATH_IN_MAP -> ". A worker died while it mapped a file";
            case DEATH_IN_REDUCE -> ". A worker died while it reduced a partition";
            default -> "";
        };
    }
}
