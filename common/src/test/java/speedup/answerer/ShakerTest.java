package speedup.answerer;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShakerTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 4095, 4096, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
    void takesAnyPlace(int place) {
        assertThatCode(() -> Shaker.shake(place)).doesNotThrowAnyException();
    }

    @Test
    void letsThreadsGoOn() {
        // All kinds of hold-ups come up in so many visits.
        assertThatCode(() -> {
                    for (int visit = 0; visit < 2000; visit++) {
                        Shaker.shake(7);
                    }
                })
                .doesNotThrowAnyException();
    }
}
