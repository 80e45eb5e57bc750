package speedup.threads.nativelib;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("doubles outside of the Java heap")
class NativeDoublesTest {

    @ParameterizedTest(name = "are exactly {0}, all 0")
    @ValueSource(ints = {0, 1, 4, 7, 8, 9, 900, 40_401})
    void haveTheLength(int length) {
        assertThat(NativeDoubles.toArray(NativeDoubles.allocate(length))).containsExactly(new double[length]);
    }
}
