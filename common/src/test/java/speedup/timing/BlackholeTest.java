package speedup.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlackholeTest {

    private final Blackhole blackhole = new Blackhole();

    @Test
    void consumesWholeNumbers() {
        blackhole.consume(-1L << 40);
        assertThat(blackhole.bits).isEqualTo(-1L << 40);
        blackhole.consume(-2);
        assertThat(blackhole.bits).isEqualTo(-2);
    }

    @Test
    void consumesFractions() {
        blackhole.consume(0.1);
        assertThat(blackhole.fraction).isEqualTo(0.1);
        blackhole.consume(0.25f);
        assertThat(blackhole.fraction).isEqualTo(0.25);
    }

    @Test
    void consumesObjectsAndNull() {
        Object object = new Object();
        blackhole.consume(object);
        assertThat(blackhole.object).isSameAs(object);
        blackhole.consume((Object) null);
        assertThat(blackhole.object).isNull();
    }
}
