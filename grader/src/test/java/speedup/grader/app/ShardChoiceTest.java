package speedup.grader.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardChoiceTest {

    @Property
    void everySubmissionBelongsToOnePartAndPartsAreOfLikeSize(
            @ForAll @IntRange(max = 300) int submissions, @ForAll @IntRange(min = 1, max = 40) int count) {
        List<Integer> all = IntStream.range(0, submissions).boxed().toList();

        List<Integer> together = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            List<Integer> part = new ShardChoice(number, count).of(all);
            together.addAll(part);
            sizes.add(part.size());
        }

        assertThat(together).containsExactlyInAnyOrderElementsOf(all);
        assertThat(Collections.max(sizes) - Collections.min(sizes)).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "3/20, reports/shard-03-of-20",
        "1/1, reports/shard-1-of-1",
        "100000/100000, reports/shard-100000-of-100000"
    })
    void hasAFolderOfItsOwn(String text, String folder) {
        ShardChoice choice = ShardChoice.parse(text).orElseThrow();

        assertThat(choice).hasToString(text);
        assertThat(choice.folder(Path.of("reports"))).isEqualTo(Path.of(folder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "3", "3/", "/3", "0/3", "4/3", "-1/3", "1/0", "a/b", "1/100001", "1/9999999", "1/2/3", " 1/2"
            })
    void isNothingElse(String text) {
        assertThat(ShardChoice.parse(text)).isEmpty();
    }
}
