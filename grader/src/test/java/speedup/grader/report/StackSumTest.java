package speedup.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import speedup.grader.speedupstack.Loss;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.lesson.Cause;

class StackSumTest {

    private static final List<Cause> CAUSES = List.of(Cause.values());

    private static final Pattern NUMBER = Pattern.compile("[0-9]+\\.[0-9]{2}");

    private static Loss loss(Cause cause, double amount) {
        return new Loss(cause, amount, "", Optional.empty());
    }

    @Test
    void isOneSum() {
        assertThat(StackSum.of(new SpeedupStack(2, 1.03, List.of(loss(Cause.LOAD_IMBALANCE, 0.97)))))
                .contains("2.00 = 1.03 achieved + 0.97 uneven work");
    }

    @Test
    void leavesOutWhatIsLessThanItsPrecision() {
        SpeedupStack stack =
                new SpeedupStack(2, 1, List.of(loss(Cause.LOCK, 0.9996), loss(Cause.OTHER_PROGRAMS, 0.0004)));

        assertThat(StackSum.of(stack)).contains("2.00 = 1.00 achieved + 1.00 lock");
    }

    @Test
    void thereIsNoneWhereNothingIsLost() {
        assertThat(StackSum.of(new SpeedupStack(2, 2.1, List.of()))).isEmpty();
    }

    /** To the precision that is printed. */
    @Property(tries = 500)
    void addsUp(
            @ForAll @IntRange(min = 1, max = 256) int cores,
            @ForAll @Size(min = 1, max = 11) List<@DoubleRange(min = 0.01, max = 1) Double> weights,
            @ForAll @DoubleRange(min = 0, max = 0.99) double achieved) {
        double all = weights.stream().mapToDouble(Double::doubleValue).sum();
        List<Loss> losses = IntStream.range(0, weights.size())
                .mapToObj(i -> loss(CAUSES.get(i), weights.get(i) / all * (1 - achieved) * cores))
                .toList();

        String sum =
                StackSum.of(new SpeedupStack(cores, achieved * cores, losses)).orElseThrow();

        long[] hundredths = NUMBER.matcher(sum)
                .results()
                .mapToLong(number -> Long.parseLong(number.group().replace(".", "")))
                .toArray();
        assertThat(Arrays.stream(hundredths).skip(1).sum())
                .as(sum)
                .isEqualTo(hundredths[0])
                .isEqualTo(100L * cores);
    }
}
