package speedup.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpuListTest {

    @Property(tries = 200)
    void readsBackWhatItPrints(@ForAll @NotEmpty List<@IntRange(max = 200) Integer> numbers) {
        CpuList cpus = new CpuList(numbers);
        assertThat(CpuList.parse(cpus.toString())).isEqualTo(cpus);
        assertThat(cpus.size()).isEqualTo((int) numbers.stream().distinct().count());
    }

    @Test
    void writesRunsAsRanges() {
        assertThat(CpuList.parse("0-3,8,10-11").cpus()).containsExactly(0, 1, 2, 3, 8, 10, 11);
        assertThat(new CpuList(List.of(11, 8, 10, 0, 1))).hasToString("0-1,8,10-11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1-", "-1", "3-1", "1-2-3", "0,,1", "0,", "1234567"})
    void rejectsWhatIsNotAList(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CpuList.parse(text))
                .withMessageContaining("'" + text + "'");
    }
}
