package speedup.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void alternatingIsFirstSecondSecondFirst() {
        Order order = Order.alternating();
        assertThat(IntStream.range(0, 4).mapToObj(order::firstLeads)).containsExactly(true, false, true, false);
    }

    @Property(tries = 100)
    void aSeedAlwaysGivesTheSameOrder(@ForAll long seed) {
        assertThat(leads(seed)).containsExactly(leads(seed));
    }

    @Property(tries = 100)
    void eachTaskLeadsInAboutHalfThePairs(@ForAll long seed) {
        long leads = IntStream.of(leads(seed)).sum();
        assertThat(leads).isBetween(200L, 300L);
    }

    @Test
    void seedsDiffer() {
        assertThat(leads(1)).isNotEqualTo(leads(2));
    }

    private static int[] leads(long seed) {
        Order order = Order.random(seed);
        return IntStream.range(0, 500)
                .map(pair -> order.firstLeads(pair) ? 1 : 0)
                .toArray();
    }
}
