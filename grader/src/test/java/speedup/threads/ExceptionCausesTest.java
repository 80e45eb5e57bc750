package speedup.threads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExceptionCausesTest {

    private final Exception failure = new Exception("failed");

    @Test
    void includeWhatWasThrownAndWhatIsBehindIt() {
        assertThat(ExceptionCauses.include(failure, failure)).isTrue();
        assertThat(ExceptionCauses.include(new RuntimeException(new RuntimeException(failure)), failure))
                .isTrue();
        assertThat(ExceptionCauses.include(new RuntimeException(new Exception("failed")), failure))
                .isFalse();
    }

    @Test
    void endWhereTheyLeadRoundInACircle() {
        Exception one = new Exception("one");
        Exception other = new Exception("other", one);
        one.initCause(other);

        assertThat(ExceptionCauses.include(one, failure)).isFalse();
        assertThat(ExceptionCauses.include(one, other)).isTrue();
    }
}
