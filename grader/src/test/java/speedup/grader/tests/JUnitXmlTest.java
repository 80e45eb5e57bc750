package speedup.grader.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JUnitXmlTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhatJUnitWrites() throws IOException {
        TestReport report = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="JUnit Jupiter" tests="3" failures="1" errors="1">
                <testcase name="adds()" classname="X" time="0.1">
                <system-out><![CDATA[
                unique-id: [engine:junit-jupiter]
                display-name: JUnit Jupiter > a sum > adds two numbers
                ]]></system-out>
                </testcase>
                <testcase name="fails()" classname="X" time="0.1">
                <failure message="expected: 6&#10; but was: 5" type="java.lang.AssertionError"><![CDATA[trace]]></failure>
                </testcase>
                <testcase name="throws()" classname="X" time="0.1">
                <error message="no" type="java.lang.IllegalStateException"/>
                </testcase>
                </testsuite>
                """);

        assertThat(report.note()).isEmpty();
        assertThat(report.results())
                .containsExactly(
                        new TestReport.Result("adds()", "adds two numbers", true, "", ""),
                        new TestReport.Result(
                                "fails()", "fails()", false, "expected: 6\n but was: 5", "java.lang.AssertionError"),
                        new TestReport.Result("throws()", "throws()", false, "no", "java.lang.IllegalStateException"));
        assertThat(report.failures()).hasSize(2);
    }

    @Test
    void tellsASkippedTest() throws IOException {
        TestReport report =
                read("<testsuite><testcase name='a()'><skipped/></testcase><testcase name='b()'/></testsuite>");

        assertThat(report.results()).extracting(TestReport.Result::skipped).containsExactly(true, false);
        assertThat(report.failures()).isEmpty();
    }

    @Test
    void takesNoEntityFromElsewhere() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "42");

        TestReport report = read("<!DOCTYPE t [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<t><testcase name=\"a\"><system-out>display-name: &x;</system-out></testcase></t>");

        assertThat(report.toString()).doesNotContain("42");
    }

    @Test
    void hasNoResultsWithoutAReport() throws IOException {
        assertThat(read("").note()).contains("ended without a report");
        assertThat(read("<testsuite><testcase name='a'>").note()).contains("cannot be read");
        assertThat(read("PASSED").note()).contains("cannot be read");
        assertThat(read("x".repeat(5 << 20)).note()).contains("too large");
    }

    @ParameterizedTest
    @MethodSource("shapesOfNoReport")
    void rejectsShapesThatNoReportHas(String report) throws IOException {
        assertThat(read(report).note()).contains("cannot be read");
    }

    static List<String> shapesOfNoReport() {
        String attributes =
                IntStream.range(0, 5_000).mapToObj(i -> " a" + i + "=''").collect(Collectors.joining());
        String name = "n".repeat(5_000);
        return List.of(
                "<t>".repeat(300_000) + "</t>".repeat(300_000),
                "<t" + attributes + "/>",
                "<" + name + "></" + name + ">");
    }

    @ParameterizedTest
    @MethodSource("longReports")
    void readsLongReportsSoon(String report) {
        assertTimeout(
                Duration.ofSeconds(10), () -> assertThat(read(report).results()).hasSizeBetween(1, 300));
    }

    static List<String> longReports() {
        int most = 3 << 20;
        String names =
                IntStream.range(0, 300_000).mapToObj(i -> "<n" + i + "/>").collect(Collectors.joining());
        return List.of(
                "<t><testcase name='a'/>" + names + "</t>",
                "<t><testcase name='a'/>" + "&#10;".repeat(most / 5) + "</t>",
                "<t>" + ("<testcase name='" + "x".repeat(10_000) + "'/>").repeat(300) + "</t>",
                "<testcase><system-out>" + "display-name: x\n".repeat(most / 16) + "</system-out></testcase>");
    }

    private TestReport read(String text) throws IOException {
        return JUnitXml.read(Files.writeString(folder.resolve("report.xml"), text));
    }
}
