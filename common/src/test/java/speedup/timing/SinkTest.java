package speedup.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SinkTest {

    private final Sink sink = new Sink();

    @Test
    void everyWholeNumberArrives() {
        sink.consume(-1L << 40);
        assertThat(sink.bits).isEqualTo(-1L << 40);
        sink.consume(-2);
        assertThat(sink.bits).isEqualTo(-2);
    }

    @Test
    void fractionsArrive() {
        sink.consume(0.1);
        assertThat(sink.fraction).isEqualTo(0.1);
        sink.consume(0.25f);
        assertThat(sink.fraction).isEqualTo(0.25);
    }

    @Test
    void objectsArriveAndNullIsOneToo() {
        Object object = new Object();
        sink.consume(object);
        assertThat(sink.object).isSameAs(object);
        sink.consume((Object) null);
        assertThat(sink.object).isNull();
    }
}
