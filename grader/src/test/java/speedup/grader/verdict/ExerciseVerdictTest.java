package speedup.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.grader.report.Gradebooks;

class ExerciseVerdictTest {

    @ParameterizedTest
    @CsvSource({
        "TOO_SLOW, 1.99, true",
        "TOO_SLOW, 1.70, true",
        "TOO_SLOW, 1.69, false",
        "TOO_SLOW, 0.50, false",
        "TOO_SLOW, 2.00, false",
        "PASSED, 1.99, false",
        "INCONCLUSIVE, 1.99, false",
        "REJECTED, 1.99, false"
    })
    void isANearMissWhenItWasTooSlowByLittle(Status status, double speedup, boolean near) {
        ExerciseVerdict verdict =
                Gradebooks.verdict("threads/sum", status, Optional.of(Gradebooks.figures(speedup, 2)));

        assertThat(verdict.nearlyPassed()).isEqualTo(near);
    }

    @Test
    void isNoNearMissWithoutFigures() {
        assertThat(Gradebooks.verdict("threads/sum", Status.TOO_SLOW, Optional.empty())
                        .nearlyPassed())
                .isFalse();
    }
}
