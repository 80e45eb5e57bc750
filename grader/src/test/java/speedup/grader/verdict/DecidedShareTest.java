package speedup.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.grader.verdict.DecidedShare.Conclusion;

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

    @Test
    void blamesTheGraderForOpenVerdictsOnWholeCoresOnly() {
        DecidedShare few = new DecidedShare(1, 9);

        assertThat(few.conclusion(true)).isEqualTo(Conclusion.LEAVES_OPEN);
        assertThat(few.conclusion(false)).isEqualTo(Conclusion.MACHINE_CANNOT_TELL);
        assertThat(new DecidedShare(9, 1).conclusion(false)).isEqualTo(Conclusion.DECIDES);
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
