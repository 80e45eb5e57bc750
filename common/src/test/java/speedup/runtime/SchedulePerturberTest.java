package speedup.runtime;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulePerturberTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 4095, 4096, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
    void takesAnyPlace(int place) {
        assertThatCode(() -> SchedulePerturber.perturb(place)).doesNotThrowAnyException();
    }

    @Test
    void letsThreadsGoOn() {
        // All kinds of delays come up in so many visits.
        assertThatCode(() -> {
                    for (int visit = 0; visit < 2000; visit++) {
                        SchedulePerturber.perturb(7);
                    }
                })
                .doesNotThrowAnyException();
    }
}
