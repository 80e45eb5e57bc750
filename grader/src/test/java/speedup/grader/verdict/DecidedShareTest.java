package speedup.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.grader.verdict.DecidedShare.Conclusion;
import speedup.grader.verdict.DecidedShare.Cores;

class DecidedShareTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "1, 0, true",
        "0, 1, false",
        "1, 1, true",
        "0, 2, false",
        "8, 1, true",
        "8, 2, false",
        "9, 1, true",
        "17, 2, false",
        "18, 2, true",
        "63, 7, true",
        "62, 8, false",
        "0, 70, false"
    })
    void isEnoughAtNineInTenOrAtAllButOneOfFew(int decided, int open, boolean enough) {
        assertThat(new DecidedShare(decided, open).isEnough()).isEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 1, SHARED, DECIDES",
        "9, 1, WHOLE, DECIDES",
        "5, 5, SHARED, MACHINE_CANNOT_TELL",
        "5, 5, MOSTLY_WHOLE, MACHINE_CANNOT_TELL",
        "5, 5, WHOLE, LEAVES_OPEN",
        "0, 6, SHARED, MACHINE_CANNOT_TELL",
        "4, 5, MOSTLY_WHOLE, LEAVES_OPEN",
        "0, 6, MOSTLY_WHOLE, LEAVES_OPEN"
    })
    void blamesTheGraderForWhatTheCoresDoNotExcuse(int decided, int open, Cores cores, Conclusion conclusion) {
        assertThat(new DecidedShare(decided, open).conclusion(cores)).isEqualTo(conclusion);
    }

    @Test
    void countsOnlyInconclusiveAsOpen() {
        assertThat(DecidedShare.of(List.of(Status.PASSED, Status.INCONCLUSIVE, Status.TOO_SLOW)))
                .isEqualTo(new DecidedShare(2, 1))
                .hasToString("2 of 3 timed verdicts are decided, and 9 in ten have to be");
    }

    @Test
    void rejectsNegativeNumbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DecidedShare(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new DecidedShare(0, -1));
    }
}
