package speedup.grader.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import speedup.grader.course.LessonSections;
import speedup.grader.report.Gradebooks;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

class ExportFormatTest {

    private static final String HOSTILE =
            "=cmd|' /C calc'!A0 <img src=x onerror=alert(1)> ]]> & \"q\" | `x` **b** [l](http://x) @all #1 www.x.org \ud800"
                    + " \u0000 \u001b[31m\n::error::x\n</pre><script>";

    @TempDir
    Path folder;

    private static SubmissionVerdict hostile() {
        ExerciseVerdict verdict = new ExerciseVerdict(
                "threads/sum", Status.INCORRECT, 0, 10, HOSTILE, List.of(HOSTILE), List.of(), List.of());
        return new SubmissionVerdict(HOSTILE, List.of(HOSTILE), List.of(verdict));
    }

    private static List<List<String>> csv(Gradebook gradebook) throws IOException {
        return CsvReader.builder().skipEmptyLines(false).ofCsvRecord(ExportFormat.CSV.text(gradebook)).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    private static Document junit(Gradebook gradebook) throws Exception {
        String text = ExportFormat.JUNIT.text(gradebook);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static Element first(Document document, String name) {
        return (Element) document.getElementsByTagName(name).item(0);
    }

    private static JsonNode gradescope(SubmissionVerdict submission) throws IOException {
        return new JsonMapper().readTree(ExportFormat.GRADESCOPE.text(Gradebooks.of(submission)));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void isWrittenToAFile(ExportFormat format) throws IOException {
        Gradebook gradebook = Gradebooks.of(Gradebooks.everyStatus("Ada"));

        Path file = format.write(gradebook, folder, LessonSections.none());

        assertThat(file).hasParent(folder).hasContent(format.text(gradebook));
    }

    @Test
    void csvHasARowForEachSubmissionAndColumnsForEachExercise() throws IOException {
        SubmissionVerdict lacksSome =
                new SubmissionVerdict("Bo, \"B\"", List.of(), List.of(Gradebooks.verdict(Status.INCONCLUSIVE)));
        List<List<String>> rows = csv(Gradebooks.of(Gradebooks.everyStatus("Ada"), lacksSome));

        assertThat(rows).hasSize(3);
        List<String> header = rows.get(0);
        assertThat(header)
                .startsWith("submission", "score", "max score", "open")
                .hasSize(4 + 2 * Status.values().length);
        assertThat(rows.get(1).subList(0, 4)).containsExactly("Ada", "12.5", "90.0", "10.0");
        assertThat(rows.get(2).subList(0, 4)).containsExactly("Bo, \"B\"", "0.0", "10.0", "10.0");
        int passed = header.indexOf("processes/blur-passed");
        assertThat(rows.get(1).get(passed)).isEqualTo("10.0");
        assertThat(rows.get(1).get(passed + 1)).isEqualTo("passed");
        assertThat(rows.get(2).get(passed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "  =1", "\t=1", "\uff1d1", "\r\n=1"})
    void csvHasNoFormula(String name) throws IOException {
        String cell = csv(Gradebooks.of(Gradebooks.passed(name))).get(1).get(0);

        assertThat(cell).startsWith("'");
    }

    @Test
    void junitHasASuiteForEachSubmissionAndACaseForEachExercise() throws Exception {
        Document document = junit(Gradebooks.of(Gradebooks.everyStatus("Ada"), Gradebooks.passed("Bo")));

        Element all = document.getDocumentElement();
        assertThat(all.getTagName()).isEqualTo("testsuites");
        assertThat(all.getAttribute("tests")).isEqualTo("10");
        assertThat(all.getAttribute("failures")).isEqualTo("7");
        Element suite = first(document, "testsuite");
        assertThat(suite.getAttribute("name")).isEqualTo("Ada");
        assertThat(suite.getAttribute("tests")).isEqualTo("9");
        assertThat(suite.getAttribute("failures")).isEqualTo("7");
        assertThat(suite.getAttribute("errors")).isEqualTo("0");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(first(document, "testcase").getAttribute("classname")).isEqualTo("Ada");
        assertThat(first(document, "testcase").getAttribute("time")).isEqualTo("0.421");
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(10);
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(7);
        assertThat(document.getElementsByTagName("skipped").getLength()).isEqualTo(1);
        assertThat(first(document, "failure").getAttribute("type")).isEqualTo("TOO_SLOW");
        assertThat(first(document, "failure").getTextContent()).contains("    int x = 1\n");
        assertThat(first(document, "system-out").getTextContent()).contains("pom.xml");
    }

    @Test
    void gradescopeHasATestForEachExercise() throws IOException {
        JsonNode results = gradescope(Gradebooks.everyStatus("Ada"));

        assertThat(results.get("score").asDouble()).isEqualTo(12.5);
        assertThat(results.get("output").asText()).contains("pom.xml").contains("10 of 90 points are open");
        assertThat(results.get("tests")).hasSize(Status.values().length);
        for (JsonNode test : results.get("tests")) {
            Status status = Status.valueOf(test.at("/extra_data/status").asText());
            assertThat(test.get("max_score").asDouble()).isEqualTo(10);
            assertThat(test.path("status").asText("open"))
                    .isEqualTo(
                            switch (status) {
                                case PASSED -> "passed";
                                case INCONCLUSIVE -> "open";
                                default -> "failed";
                            });
        }
    }

    @Test
    void gradescopeIsForOneSubmission() {
        Gradebook two = Gradebooks.of(Gradebooks.passed("Ada"), Gradebooks.passed("Bo"));

        assertThatThrownBy(() -> ExportFormat.GRADESCOPE.text(two)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Arrays.stream(ExportFormat.values()).filter(ExportFormat::isForOneSubmission))
                .containsExactly(ExportFormat.GRADESCOPE);
    }

    @Test
    void markdownHasATableAndReasons() throws IOException {
        String text = ExportFormat.MARKDOWN.text(Gradebooks.of(Gradebooks.everyStatus("Ada")));

        assertThat(text)
                .startsWith("## Ada: 12.5 of 90 points, 10 open\n")
                .contains("| processes/blur-passed | passed | 10 of 10 | 1.93x [1.89, 1.97] |")
                .contains("**processes/blur-crashed**: This is what happened")
                .contains("<pre>\nAnswer.java:12: error: ';' expected\n    int x = 1\n")
                .doesNotContain("**processes/blur-passed**");
    }

    @Test
    void markdownFitsIntoAStep() throws IOException {
        SubmissionVerdict[] many = IntStream.range(0, 3000)
                .mapToObj(i -> Gradebooks.everyStatus("student " + i))
                .toArray(SubmissionVerdict[]::new);

        String text = ExportFormat.MARKDOWN.text(Gradebooks.of(many));

        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isBetween(1_000_000, 1 << 20);
        assertThat(text).containsPattern("Not shown, for want of room: \\d+ of 3000 submissions");
    }

    @Test
    void hostileTextStaysText() throws Exception {
        Gradebook gradebook = Gradebooks.of(hostile());

        assertThat(junit(gradebook).getElementsByTagName("*").getLength()).isEqualTo(5);
        assertThat(csv(gradebook)).hasSize(2);
        assertThat(gradescope(hostile()).get("tests")).hasSize(1);
        String markdown = ExportFormat.MARKDOWN.text(gradebook);
        assertThat(markdown.replaceFirst("<pre>", "").replaceFirst("</pre>\n", ""))
                .doesNotContain("<", "\n::");
        // What stands within that element is no Markdown.
        String outside = markdown.replaceFirst("(?s)<pre>.*</pre>", "");
        assertThat(outside).doesNotContain("`", "](", "**b", "www.", "@", "http:");
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(format.text(gradebook).codePoints().filter(c -> c < ' ' && c != '\n' && c != '\r'))
                    .as("control characters in %s", format)
                    .isEmpty();
        }
    }
}
