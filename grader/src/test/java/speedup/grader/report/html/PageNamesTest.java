package speedup.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import speedup.grader.verdict.SubmissionVerdict;

class PageNamesTest {

    private static List<String> names(String... submissions) {
        return PageNames.of(Arrays.stream(submissions)
                .map(name -> new SubmissionVerdict(name, List.of(), List.of()))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "ada.zip, ada.zip",
        "'Müller, Jürgen', Muller_Jurgen",
        "'../../etc/passwd', etc_passwd",
        "'.hidden', hidden",
        "'王小明', submission",
        "'', submission",
        "'javascript:alert(1)', javascript_alert_1",
        "'%2e%2e', 2e_2e",
        "'NUL', submission-NUL",
        "'com1.txt', submission-com1.txt"
    })
    void holdOnlyWhatEveryFileSystemTakes(String submission, String name) {
        assertThat(names(submission)).containsExactly(name);
    }

    @Test
    void differInMoreThanCase() {
        assertThat(names("Ada", "ada", "ADA", "Ada-2")).containsExactly("Ada", "ada-2", "ADA-3", "Ada-2-2");
    }

    @Test
    void areShort() {
        assertThat(names("x".repeat(1_000_000))).containsExactly("x".repeat(80));
    }

    @Property
    void areSafeAndUnique(@ForAll List<String> submissions) {
        List<String> names = names(submissions.toArray(String[]::new));

        assertThat(names).hasSameSizeAs(submissions).allMatch(name -> name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,120}"));
        assertThat(names).extracting(name -> name.toLowerCase(Locale.ROOT)).doesNotHaveDuplicates();
    }
}
