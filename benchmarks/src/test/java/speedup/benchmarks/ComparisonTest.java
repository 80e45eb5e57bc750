package speedup.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Benchmark;

@DisplayName("A comparison")
class ComparisonTest {

    static Stream<String> names() {
        return Stream.of(Comparison.names().split(", "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    @DisplayName("names methods that are benchmarks")
    void namesBenchmarks(String name) {
        Comparison comparison = Comparison.named(name);

        assertThat(Stream.of(comparison.benchmark().getMethods())
                        .filter(method -> method.isAnnotationPresent(Benchmark.class))
                        .map(Method::getName))
                .containsAll(comparison.methods());
    }

    @Test
    @DisplayName("rejects an unknown name with a list of the known ones")
    void rejectsAnUnknownName() {
        assertThatThrownBy(() -> Comparison.named("product"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no comparison \"product\". Known: products, ");
    }
}
