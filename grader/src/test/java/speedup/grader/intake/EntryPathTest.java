package speedup.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryPathTest {

    @Test
    void takes_slashes_of_either_kind() {
        assertThat(EntryPath.of("src\\main/./java//A.java")).hasToString("src/main/java/A.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../A.java",
                "a/../../A.java",
                "/etc/A.java",
                "\\\\host\\A.java",
                "C:\\A.java",
                "c:A.java",
                "a/.."
            })
    void a_name_that_leads_out_is_told(String name) {
        assertThat(EntryPath.of(name).escapes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.java", "a..b/A.java", "...", "ab:c/A.java"})
    void other_names_stay_inside(String name) {
        assertThat(EntryPath.of(name).escapes()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"__MACOSX/._A.java", ".DS_Store", "a/.git/config", "target/classes/A.class", "", "/", "Thumbs.db"
            })
    void what_tools_leave_behind_is_told(String name) {
        assertThat(EntryPath.of(name).isLeftByTool()).isTrue();
    }

    @Test
    void what_is_shown_steers_no_terminal_and_is_short() {
        assertThat(EntryPath.of("a\u001b[31m\n\u202eb")).hasToString("a<1b>[31m <202e>b");
        assertThat(EntryPath.of("x".repeat(1000) + "/A.java").toString())
                .hasSize(160)
                .startsWith("...x")
                .endsWith("/A.java");
        assertThat(EntryPath.shown("x".repeat(1000))).hasSize(160).endsWith("x ...");
        assertThat(EntryPath.of("/etc/passwd")).hasToString("/etc/passwd");
        assertThat(EntryPath.of("../A.java")).hasToString("../A.java");
    }
}
