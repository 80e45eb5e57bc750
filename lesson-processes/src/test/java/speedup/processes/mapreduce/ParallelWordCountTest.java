package speedup.processes.mapreduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static speedup.testing.SpeedupAssertions.assertThatSpeedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("processes/mapreduce: your word count")
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class ParallelWordCountTest {

    private final WordCountExercise exercise = new WordCountExercise();
    private final Set<ProcessHandle> childrenBefore = children();
    private final WordCount wordCount = exercise.newAnswer();

    @AfterEach
    void closeWordCount() {
        wordCount.close();
    }

    @Test
    @DisplayName("counts the words of one file in one partition")
    void countsOneFile() throws Exception {
        assertThat(wordCount.count(CorrectedWords.class, List.of("Bird, bird and apple: bird!"), 1))
                .containsExactly(Map.of("bird", 3L, "sand", 1L, "apple", 1L));
    }

    @Test
    @DisplayName("adds up what a word has in several files")
    void countsSeveralFiles() throws Exception {
        List<String> files = List.of("river river salt", "", "salt river", "moon");

        assertThat(together(wordCount.count(CorrectedWords.class, files, 3)))
                .containsOnly(Map.entry("river", 3L), Map.entry("salt", 2L), Map.entry("door", 1L));
    }

    @Test
    @DisplayName("gives as many partitions as are wanted, all of them empty if there is no file")
    void countsNoFile() throws Exception {
        assertThat(wordCount.count(CorrectedWords.class, List.of(), 3)).containsExactly(Map.of(), Map.of(), Map.of());
    }

    @ParameterizedTest(name = "has each word in one of {0} partitions, from whichever file it comes")
    @ValueSource(ints = {1, 2, 3, 7})
    void keepsWordsTogether(int partitions) throws Exception {
        List<String> files = IntStream.range(0, 20)
                .mapToObj(file -> IntStream.range(file, file + 10)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" ")))
                .toList();

        List<String> words = new ArrayList<>();
        wordCount.count(PlainWords.class, files, partitions).forEach(partition -> words.addAll(partition.keySet()));

        assertThat(words).doesNotHaveDuplicates().hasSize(29);
    }

    @Test
    @DisplayName("spreads words over all partitions")
    void usesAllPartitions() throws Exception {
        String file = IntStream.range(0, 500).mapToObj(Integer::toString).collect(Collectors.joining(" "));

        assertThat(wordCount.count(PlainWords.class, List.of(file), 5))
                .hasSize(5)
                .allSatisfy(partition -> assertThat(partition).isNotEmpty());
    }

    @Test
    @DisplayName("gives reduce the count of each file that has the word, and no sum of them")
    void keepsCountsApart() throws Exception {
        Map<String, Long> results =
                together(wordCount.count(PlainWords.class, List.of("a b a", "b", "c a", "a a a"), 2));

        assertThat(results).containsOnlyKeys("a", "b", "c");
        assertThat(PlainWords.text(results.get("a"))).isEqualTo("6 in 3 files");
        assertThat(PlainWords.text(results.get("b"))).isEqualTo("2 in 2 files");
        assertThat(PlainWords.text(results.get("c"))).isEqualTo("1 in 1 files");
    }

    @Test
    @DisplayName("sends letters of all languages there and back")
    void keepsLetters() throws Exception {
        assertThat(together(wordCount.count(PlainWords.class, List.of("größer 東京 naïve", "größer"), 2)))
                .containsOnlyKeys("größer", "東京", "naïve");
    }

    @Test
    @DisplayName("counts a file of more than 64 KiB, in which a word occurs 100,000 times")
    void countsALargeFile() throws Exception {
        Map<String, Long> results =
                together(wordCount.count(PlainWords.class, List.of("the ".repeat(100_000), "the end"), 2));

        assertThat(PlainWords.text(results.get("the"))).isEqualTo("100001 in 2 files");
    }

    static Stream<Integer> sizes() {
        // In the others, something happens to workers: see below.
        return new WordCountExercise().sizes().stream().filter(size -> size < 5 || size > 8);
    }

    @ParameterizedTest(name = "agrees with the serial version on {0} files")
    @MethodSource("sizes")
    void agreesWithTheSerialVersion(int size) throws Exception {
        assertThatItIsRight(size);
    }

    @Test
    @DisplayName("agrees with the serial version on as many files as the grader times")
    void agreesOnManyFiles() throws Exception {
        assertThatItIsRight(64);
    }

    @Test
    @DisplayName("maps each file and reduces each word once, in workers that are kept, and shares out both")
    void worksInWorkers() throws Exception {
        assertThatItIsRight(8);
    }

    @Test
    @DisplayName("loses nothing and counts nothing twice when a worker dies that maps a file")
    void survivesADeathInMap() throws Exception {
        assertThatItIsRight(5);
    }

    @Test
    @DisplayName("loses nothing and counts nothing twice when a worker dies that reduces a partition")
    void survivesADeathInReduce() throws Exception {
        assertThatItIsRight(6);
    }

    @Test
    @DisplayName("keeps its workers from one call to the next")
    void keepsItsWorkers() throws Exception {
        wordCount.count(PlainWords.class, List.of("a", "b"), 2);
        Set<ProcessHandle> first = workers();

        wordCount.count(PlainWords.class, List.of("c", "d"), 2);

        assertThat(first).isNotEmpty();
        assertThat(workers()).containsAll(first);
    }

    @Test
    @DisplayName("leaves no process behind when it is closed, also after a worker has died")
    void leavesNoProcessBehind() throws Exception {
        assertThatItIsRight(5);
        assertThat(workers()).isNotEmpty();

        wordCount.close();

        assertThat(workers()).isEmpty();
    }

    @Test
    @DisplayName("does no harm when it is closed twice, and throws when it is used after that")
    void staysClosed() throws Exception {
        wordCount.count(PlainWords.class, List.of("a"), 1);

        wordCount.close();
        wordCount.close();

        assertThatThrownBy(() -> wordCount.count(PlainWords.class, List.of("a"), 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Tag("speedup")
    @DisplayName("is as much faster than the serial version as Amdahl's law asks for")
    void isFastEnough() {
        assertThatSpeedup(exercise).meetsItsRequirements();
    }

    private void assertThatItIsRight(int size) throws Exception {
        // The seed may name a folder, which two runs on one machine must not share.
        CountInput input = exercise.input(ThreadLocalRandom.current().nextLong(), size);
        CountOutput expected = exercise.expected(new SerialWordCount(), input);

        assertThat(exercise.difference(input, expected, exercise.solve(wordCount, input)))
                .isEmpty();
    }

    private static Map<String, Long> together(List<Map<String, Long>> partitions) {
        Map<String, Long> results = new HashMap<>();
        partitions.forEach(results::putAll);
        return results;
    }

    private Set<ProcessHandle> workers() {
        Set<ProcessHandle> workers = children();
        workers.removeAll(childrenBefore);
        return workers;
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }
}
