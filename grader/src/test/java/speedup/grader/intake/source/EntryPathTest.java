package speedup.grader.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryPathTest {

    @Test
    void splitsAtSlashesOfEitherKind() {
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
    void recognisesANameThatLeadsOut(String name) {
        assertThat(EntryPath.of(name).escapes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.java", "a..b/A.java", "...", "ab:c/A.java"})
    void recognisesNamesThatStayInside(String name) {
        assertThat(EntryPath.of(name).escapes()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"__MACOSX/._A.java", ".DS_Store", "a/.git/config", "target/classes/A.class", "", "/", "Thumbs.db"
            })
    void recognisesWhatToolsLeaveBehind(String name) {
        assertThat(EntryPath.of(name).isLeftByTool()).isTrue();
    }

    @Test
    void showsNamesShortAndWithoutControlCharacters() {
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
