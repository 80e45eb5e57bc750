package speedup.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SinkTest {

    private final Sink sink = new Sink();

    @Test
    void everyWholeNumberArrives() {
        sink.consume(-1L << 40);
        assertThat(sink.bits()).isEqualTo(-1L << 40);
        sink.consume(-2);
        assertThat(sink.bits()).isEqualTo(-2);
        sink.consume((short) -3);
        assertThat(sink.bits()).isEqualTo(-3);
        sink.consume((byte) -4);
        assertThat(sink.bits()).isEqualTo(-4);
        sink.consume('x');
        assertThat(sink.bits()).isEqualTo('x');
    }

    @Test
    void truthValuesArrive() {
        sink.consume(true);
        assertThat(sink.bits()).isEqualTo(1);
        sink.consume(false);
        assertThat(sink.bits()).isZero();
    }

    @Test
    void fractionsArrive() {
        sink.consume(0.1);
        assertThat(sink.fraction()).isEqualTo(0.1);
        sink.consume(0.25f);
        assertThat(sink.fraction()).isEqualTo(0.25);
    }

    @Test
    void objectsArriveAndNothingIsAnObjectToo() {
        Object object = new Object();
        sink.consume(object);
        assertThat(sink.object()).isSameAs(object);
        sink.consume((Object) null);
        assertThat(sink.object()).isNull();
    }
}
