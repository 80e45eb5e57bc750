package speedup.grader.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import speedup.grader.tests.TestReport.Result;

class SourceOrderTest {

    @Test
    void sortsByThePlaceOfTheMethodAndKeepsTheRestAtTheEnd() {
        List<Result> sorted = SourceOrder.sort(
                List.of(
                        result("unknown()"),
                        result("first(int)[10]"),
                        result("first(int)[2]"),
                        result("second()"),
                        result("alsoSecond()")),
                List.of("second", "alsoSecond", "first"));

        assertThat(sorted)
                .extracting(Result::method)
                .containsExactly("second()", "alsoSecond()", "first(int)[2]", "first(int)[10]", "unknown()");
    }

    @Test
    void keepsTheOrderOfMethodsThatAreNotKnown() {
        List<Result> results = List.of(result("b"), result("a"));

        assertThat(SourceOrder.sort(results, List.of())).isEqualTo(results);
    }

    private static Result result(String method) {
        return new Result(method, method, true, "", "");
    }
}
