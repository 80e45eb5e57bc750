package speedup.threads.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import speedup.lab.LabTable.Amount;
import speedup.lab.LabTable.Cell;
import speedup.lab.Plot;
import speedup.lab.Plot.Curve;
import speedup.scaling.AmdahlLaw;
import speedup.scaling.ScalingLaw;
import speedup.scaling.UniversalScalabilityLaw;
import speedup.timing.Samples;

/** What a lab makes of samples that follow a law, with 1% of noise. */
class ScalingFindingsTest {

    private static final int ROUNDS = 20;
    private static final double SERIAL_NANOS = 1e8;

    @Test
    void tellsCoherencyFromASerialPartWithEightCores() {
        ScalingFindings findings = new ScalingFindings(List.of(curve(new UniversalScalabilityLaw(0.03, 0.02), 8)), 8);

        assertThat(findings.fits()).hasSize(2);
        assertThat(findings.fits().get(1))
                .contains("Gunther's law fitted to \"work\"", "By it, 7 threads are the fastest.");
        assertThat(names(findings.plot("p"))).anyMatch(name -> name.matches("fit: .* contention, .* coherency *"));
    }

    @Test
    void namesASerialPartAloneWhereThereIsNothingElse() {
        ScalingFindings findings = new ScalingFindings(List.of(curve(new AmdahlLaw(0.1), 8)), 8);

        assertThat(findings.fits()).singleElement().asString().contains("Amdahl's law", "a serial part of 10%");
        assertThat(names(findings.plot("p"))).anyMatch(name -> name.matches("fit: .* serial *"));
    }

    @Test
    void explainsByCoherencyWhatNoSerialPartExplains() {
        ScalingFindings findings = new ScalingFindings(List.of(curve(new UniversalScalabilityLaw(0.9, 0.5), 4)), 4);

        assertThat(findings.fits()).hasSize(2);
        assertThat(findings.fits().get(0)).contains("No serial part explains");
        assertThat(findings.fits().get(1)).contains("Gunther's law", "By it, 1 thread is the fastest.");
    }

    @Test
    void fitsNoLawOfTwoCoefficientsToTwoNumbersOfThreads() {
        ScalingLaw law = new UniversalScalabilityLaw(0.03, 0.2);

        assertThat(new ScalingFindings(List.of(curve(law, 3)), 3).fits()).noneMatch(text -> text.contains("Gunther"));
        assertThat(new ScalingFindings(List.of(curve(law, 4)), 2).fits()).noneMatch(text -> text.contains("Gunther"));
    }

    @Test
    void fitsNoSerialPartWhereSomethingElseLimits() {
        ScalingCurve two = limited(new AmdahlLaw(0.4), List.of(1, 2));
        ScalingCurve eight = limited(new AmdahlLaw(0.4), List.of(1, 2, 4, 8));

        assertThat(new ScalingFindings(List.of(two), 2).fits())
                .containsExactly(
                        "Amdahl's law is not fitted to \"work\", which may be limited by the way to memory: that is no"
                                + " serial part.");
        assertThat(names(new ScalingFindings(List.of(two), 2).plot("p"))).containsExactly("work", "ideal");
        assertThat(two.cells(2, 2)).endsWith(Cell.of(""));
        assertThat(new ScalingFindings(List.of(eight), 8).fits())
                .hasSize(2)
                .anyMatch(text -> text.contains("Gunther's law fitted to \"work\""));
    }

    @Test
    void saysThatOneNumberOfThreadsIsNoTestOfALaw() {
        assertThat(new ScalingFindings(List.of(curve(new AmdahlLaw(0.1), 2)), 2).fits())
                .singleElement()
                .asString()
                .endsWith("that is the speedup in other words, and no test of the law.");
        assertThat(new ScalingFindings(List.of(curve(new AmdahlLaw(0.1), 4)), 4).fits())
                .noneMatch(text -> text.contains("no test of the law"));
    }

    @Test
    void saysWhatEachGainsAndWhetherTheMachineGaveItsCores() {
        List<ScalingCurve> curves = List.of(curve(new AmdahlLaw(0.05), 2), curve(new AmdahlLaw(0.8), 4));
        ScalingFindings quiet = new ScalingFindings(curves, 2, Optional.of(0));
        ScalingFindings busy = new ScalingFindings(curves, 2, Optional.of(1));

        assertThat(quiet.gains()).hasSize(2);
        assertThat(quiet.gains().get(0))
                .startsWith("\"work\" on 2 threads: 1.9")
                .endsWith("as fast as on one.");
        assertThat(quiet.lacksCores()).isFalse();
        assertThat(quiet.fits()).hasSize(2);
        assertThat(busy.lacksCores()).isTrue();
        assertThat(busy.lackOfCores()).contains("did not give 2 whole cores");
        assertThat(busy.fits()).containsExactly("No law is fitted: the machine did not give its cores.");
        assertThat(names(busy.plot("p"))).containsExactly("work", "work", "ideal, 2 cores");
        assertThat(new ScalingFindings(curves, 2).lacksCores()).isFalse();
    }

    private static ScalingCurve limited(ScalingLaw law, List<Integer> counts) {
        return new ScalingCurve(
                "work",
                Optional.empty(),
                Optional.of("the way to memory"),
                counts,
                counts.stream().map(p -> curve(law, 8).on(p)).toList());
    }

    @Test
    void showsTheKarpFlattMetricOfSeveralThreadsThatHaveCores() {
        List<Cell> quarter = metrics(new AmdahlLaw(0.25), 2);

        assertThat(quarter.get(0)).isEqualTo(Cell.of(""));
        assertThat(((Amount) quarter.get(1)).value()).isCloseTo(0.25, within(1e-9));
        assertThat(quarter.get(2)).isEqualTo(Cell.of(""));
        assertThat(metrics(new UniversalScalabilityLaw(0.9, 0.5), 3)).endsWith(Cell.of("over 100%"));
    }

    @Test
    void showsNoSerialPartOfASuperlinearSpeedup() {
        ScalingCurve curve = new ScalingCurve(
                "work", Optional.empty(), List.of(1, 2), List.of(samples(SERIAL_NANOS), samples(SERIAL_NANOS / 2.1)));

        assertThat(curve.cells(2, 2)).endsWith(Cell.of("none"));
    }

    /** On 1 to 3 threads, without noise. */
    private static List<Cell> metrics(ScalingLaw law, int cores) {
        ScalingCurve curve = new ScalingCurve(
                "work",
                Optional.empty(),
                List.of(1, 2, 3),
                Stream.of(1, 2, 3)
                        .map(p -> samples(SERIAL_NANOS / law.speedup(p)))
                        .toList());
        return Stream.of(1, 2, 3)
                .map(threads -> curve.cells(threads, cores))
                .map(cells -> cells.get(cells.size() - 1))
                .toList();
    }

    private static Samples samples(double nanos) {
        return new Samples(List.of(nanos));
    }

    private static ScalingCurve curve(ScalingLaw law, int threads) {
        Random random = new Random(5);
        List<Integer> counts = IntStream.rangeClosed(1, threads).boxed().toList();
        List<Samples> samples = counts.stream()
                .map(p -> new Samples(Stream.generate(() -> 1 + 0.01 * random.nextGaussian())
                        .limit(ROUNDS)
                        .map(noise -> SERIAL_NANOS * noise / law.speedup(p))
                        .toList()))
                .toList();
        return new ScalingCurve("work", Optional.empty(), counts, samples);
    }

    private static List<String> names(Plot plot) {
        return ((Plot.Curves) plot).curves().stream().map(Curve::name).toList();
    }
}
