package speedup.grader.compile;

import java.util.List;
import java.util.Map;
import speedup.grader.subprocess.ArchiveExample;

/** What loads the classes of the Java compiler. */
final class CompilerExample {

    private static final String SOURCE = """
            import java.util.List;
            import java.util.stream.IntStream;

            class Example {
                record Part(int from, int to) {}

                interface Work {
                    double of(Part part);
                }

                static double sum(List<? extends Number> numbers, Work work) {
                    double[] sums = IntStream.range(0, 3)
                            .mapToDouble(i -> work.of(new Part(i, i + 1)))
                            .toArray();
                    for (Number number : numbers) {
                        sums[0] += number.doubleValue();
                    }
                    synchronized (work) {
                        return ("sum " + sums[0]).isEmpty() ? 0 : sums[0];
                    }
                }
            }
            """;

    static final ArchiveExample ARCHIVE = new ArchiveExample(
            "compiler",
            Map.of("Example.java", SOURCE),
            List.of("--module", "jdk.compiler/com.sun.tools.javac.Main", "-proc:none", "Example.java"));

    private CompilerExample() {}
}
