package speedup.grader.app.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import speedup.grader.app.UsageException;
import speedup.grader.report.Gradebooks;
import speedup.grader.report.export.ClassMarks;
import speedup.grader.roster.IdKind;
import speedup.grader.roster.Person;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SubmissionVerdict;

class SubmissionNamesTest {

    private static final Gradebook CLASS = new Gradebook(
            Gradebooks.of().conditions(),
            List.of(Gradebooks.passed("bellada"), Gradebooks.passed("Cy Dee"), Gradebooks.passed("cy dee")),
            Map.of("bellada", new Person("", Map.of(IdKind.LOGIN, "ab12")), "Cy Dee", Person.called("Cy Dee")));

    private final SubmissionNames names = SubmissionNames.of(ClassMarks.of(CLASS), true);

    @Test
    void areThoseOfTheReportAndOfTheStudents() {
        assertThat(names.find(List.of("AB12", " bellada", "cy dee"))).containsExactly("bellada", "cy dee");
    }

    @Test
    void areExactBeforeTheyAreNearlySo() {
        assertThat(names.find(List.of("Cy Dee"))).containsExactly("Cy Dee");
        assertThatThrownBy(() -> names.find(List.of("CY DEE")))
                .isInstanceOf(UsageException.class)
                .hasMessage("\"CY DEE\" may be any of \"Cy Dee\", \"cy dee\". Give the name of the submission as the"
                        + " report has it.");
    }

    @Test
    void areSuggestedByTheWayTheyAreWritten() {
        assertThatThrownBy(() -> names.find(List.of("cy def")))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("There is no submission \"cy def\" in the report. Did you mean \"Cy Dee\"");
    }

    @Test
    void areKnownAndNotToldWhereStudentsAreCalledByIds() {
        SubmissionNames ids = SubmissionNames.of(ClassMarks.of(CLASS), false);
        assertThat(ids.find(List.of("ab12"))).containsExactly("bellada");
        assertThatThrownBy(() -> ids.find(List.of("ab13"))).hasMessageNotContaining("ab12");
    }

    @Test
    void areListedWhereNoneIsNear() {
        SubmissionVerdict[] many = IntStream.range(0, 7)
                .mapToObj(i -> Gradebooks.passed("student\u001b" + i))
                .toArray(SubmissionVerdict[]::new);
        assertThatThrownBy(() -> SubmissionNames.of(ClassMarks.of(Gradebooks.of(many)), true)
                        .find(List.of("zoe")))
                .hasMessageContaining("4\" and 2 more.")
                .hasMessageNotContaining("\u001b");
    }
}
