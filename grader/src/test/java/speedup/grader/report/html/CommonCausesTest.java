package speedup.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

class CommonCausesTest {

    @Test
    void countsTogetherWhatDiffersInNumbersOnly() {
        assertThat(causes("Row 3 took 1.5 s. It is 2 late.", "Row 12 took 7 s."))
                .containsExactly("2 Row # took # s.");
    }

    @Test
    void tellsEncodingsApart() {
        assertThat(causes(
                        "Answer.java, 80 bytes, is Windows-1252.",
                        "Answer.java, 9 bytes, is Windows-1252.",
                        "Answer.java, 80 bytes, is no UTF-8.",
                        "Answer.java, 80 bytes, is ISO-8859-15."))
                .containsExactly(
                        "2 Answer.java, # bytes, is Windows-1252.",
                        "1 Answer.java, # bytes, is no UTF-8.",
                        "1 Answer.java, # bytes, is ISO-8859-15.");
    }

    /** The rows of the table: how often, and the cause. */
    private static List<String> causes(String... messages) {
        List<SubmissionVerdict> submissions = List.of(messages).stream()
                .map(message -> new ExerciseVerdict(
                        "threads/sum", Status.INCORRECT, 0, 10, message, List.of(), List.of(), List.of()))
                .map(verdict -> new SubmissionVerdict("Ada", List.of(), List.of(verdict)))
                .toList();
        StringBuilder page = new StringBuilder();
        CommonCauses.section(submissions).forEach(part -> page.append(part.render()));
        return Jsoup.parse(page.toString()).select("tbody tr").stream()
                .map(row -> row.select(".number").text() + " "
                        + row.select(".words").text())
                .toList();
    }
}
