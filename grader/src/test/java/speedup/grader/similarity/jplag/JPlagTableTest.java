package speedup.grader.similarity.jplag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.similarity.ExerciseSimilarity;
import speedup.grader.similarity.SimilarPair;

class JPlagTableTest {

    private static final Map<String, String> NAMES = Map.of("anna", "Anna/Bell", "ben", "Ben", "cy", "Cy");

    private static ExerciseSimilarity read(String text) throws IOException {
        return JPlagTable.read("threads/sum", text, NAMES, 2);
    }

    @Test
    void callsSubmissionsByTheirNames() throws IOException {
        ExerciseSimilarity found =
                read("left\tcy\tCANNOT_PARSE\ncompared\t2\nmedian\t0.25\npair\tanna\tben\t0.25\t0.5\t33\n");

        assertThat(found.compared()).isEqualTo(2);
        assertThat(found.median()).hasValue(0.25);
        assertThat(found.pairs()).containsExactly(new SimilarPair("Anna/Bell", "Ben", 0.25, 0.5, 33));
        assertThat(found.leftOut()).containsExactly(Map.entry("Cy", "JPlag cannot parse it"));
        assertThat(found.problem()).isEmpty();
    }

    @Test
    void saysWhyNothingOrLessWasCompared() throws IOException {
        assertThat(read("left\tcy\tTOO_SMALL\nleft\tben\tTOO_SMALL\n").problem())
                .get()
                .asString()
                .contains("Fewer than two");
        assertThat(read("no-base\ncompared\t3\nmedian\t0\n").problem())
                .get()
                .asString()
                .contains("starter is too short");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pair\tanna\tnobody\t0\t0\t1",
                "pair\tanna\tben\t1.5\t1\t1",
                "pair\tanna\tben\tNaN\t1\t1",
                "pair\tanna\tben\t1\t1\t-1",
                "pair\tanna",
                "compared\tmany",
                "something else",
                "pair\tanna\tben\t0\t0\t1\npair\tanna\tcy\t0\t0\t1\npair\tben\tcy\t0\t0\t1"
            })
    void believesNothingThatCannotBe(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
    }
}
