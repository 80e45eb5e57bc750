package speedup.grader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {

    private static final List<String> IDS =
            List.of("threads/sum", "threads/matmul", "processes/blur-messages", "processes/blur-shared");

    @ParameterizedTest
    @CsvSource({
        "thread/matmul, threads/matmul",
        "matmul, threads/matmul",
        "Threads/Sum, threads/sum",
        "proceses/blur-shard, processes/blur-shared",
    })
    void findsTheIdThatWasMeant(String typed, String meant) {
        assertThat(DidYouMean.nearest(typed, IDS)).first().isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"x", "quicksort", "''"})
    void suggestsNothingThatIsNotSimilar(String typed) {
        assertThat(DidYouMean.nearest(typed, IDS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "'', abc, 3", "kitten, sitting, 3", "abc, abc, 0", "flaw, lawn, 2"})
    void countsEdits(String one, String other, int edits) {
        assertThat(DidYouMean.edits(one, other)).isEqualTo(edits);
        assertThat(DidYouMean.edits(other, one)).isEqualTo(edits);
    }
}
