package speedup.grader.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import speedup.grader.speedupstack.Loss;
import speedup.grader.speedupstack.SpeedupStack;

/**
 * A speedup stack as one sum, such as {@code 2.00 = 1.03 achieved + 0.97 uneven work}. Rounded parts need not add up to
 * a rounded whole, so those that lose most by being cut off after the second digit are rounded up, as many as it takes.
 */
final class StackSum {

    private static final int PARTS_OF_ONE = 100;

    private StackSum() {}

    /** The sum; empty if nothing is lost. */
    static Optional<String> of(SpeedupStack stack) {
        if (stack.losses().isEmpty()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(List.of("achieved"));
        List<Double> amounts = new ArrayList<>(List.of(stack.achieved()));
        for (Loss loss : stack.losses()) {
            names.add(CauseName.of(loss.cause()));
            amounts.add(loss.amount());
        }
        long[] parts = rounded(amounts, (long) stack.ideal() * PARTS_OF_ONE);
        List<String> words = IntStream.range(0, parts.length)
                .filter(i -> i == 0 || parts[i] > 0)
                .mapToObj(i -> number(parts[i]) + " " + names.get(i))
                .toList();
        return Optional.of(number((long) stack.ideal() * PARTS_OF_ONE) + " = " + String.join(" + ", words));
    }

    private static long[] rounded(List<Double> amounts, long whole) {
        long[] parts = amounts.stream()
                .mapToLong(amount -> (long) Math.floor(amount * PARTS_OF_ONE))
                .toArray();
        long missing = whole - Arrays.stream(parts).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts[i] - amounts.get(i) * PARTS_OF_ONE))
                .limit(Math.max(0, missing))
                .forEach(i -> parts[i]++);
        return parts;
    }

    private static String number(long parts) {
        return String.format(Locale.ROOT, "%.2f", (double) parts / PARTS_OF_ONE);
    }
}
