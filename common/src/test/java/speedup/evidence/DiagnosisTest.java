package speedup.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {

    @ParameterizedTest(name = "{1} cores busy, {0} times as fast: {2}")
    @CsvSource({
        "0.99, 1.00, not shared out",
        "0.40, 1.14, not shared out",
        "1.10, 1.15, shared out unevenly",
        "1.20, 1.50, shared out unevenly",
        "1.19, 1.50, 1.3 times the CPU time of the serial version",
        "0.50, 4.00, 8.0 times the CPU time of the serial version",
        "2.00, 2.00, shared out unevenly"
    })
    void namesTheLikeliestReason(double speedup, double parallelism, String reason) {
        assertThat(Diagnosis.of(speedup, parallelism, 4)).contains(reason).endsWith(".");
    }

    @Test
    void writesWholeSentencesWithTheFigures() {
        assertThat(Diagnosis.of(0.9, 1, 2))
                .isEqualTo("On average it kept 1.00 of 2 cores busy: the work is not shared out, or one thread at a"
                        + " time does it, as under one lock.");
        assertThat(Diagnosis.of(1, 1.5, 2))
                .isEqualTo("On average it kept 1.50 of 2 cores busy, and used 1.5 times the CPU time of the serial"
                        + " version: look for work done twice, for waiting in loops, or for threads that get in each"
                        + " other's way.");
        assertThat(Diagnosis.of(1.3, 1.5, 2))
                .isEqualTo("On average it kept 1.50 of 2 cores busy: part of the work is still serial, or it is"
                        + " shared out unevenly.");
    }

    @Test
    void writesNumbersTheSameEverywhere() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Diagnosis.of(1, 1.5, 2)).contains("1.50 of 2 cores", "1.5 times");
        } finally {
            Locale.setDefault(before);
        }
    }
}
