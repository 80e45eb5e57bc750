package speedup.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.grader.roster.IdKind;
import speedup.grader.roster.Person;

/** The file in an export of Gradescope that says whose the submissions are. */
class GradescopeMetadataTest {

    private static final String ADA = """
            ---
            submission_12:
              :submitters:
              - :name: Ada O'Bell
                :sid: '0012'
                :email: ada@example.org
              :created_at: 2026-11-01 09:00:00.123456789 Z
              :score: 10.0
              :status: processed
              :results:
                output: "printed\\n:submitters:\\n- :name: Eve"
                tests:
                - :name: Eve
                  :submitters:
                  - :name: Eve
              :history:
              - :submitters: []
                :created_at: 2025-01-01 00:00:00 Z
            """;

    private static GradescopeMetadata read(String text) {
        return GradescopeMetadata.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void saysWhoHandedInAndWhen() {
        GradescopeMetadata metadata = read(ADA);

        assertThat(metadata.isWhole()).isTrue();
        assertThat(metadata.of("submission_12"))
                .isEqualTo(new GradescopeMetadata.Entry(
                        List.of(new Person(
                                "Ada O'Bell", Map.of(IdKind.STUDENT, "0012", IdKind.EMAIL, "ada@example.org"))),
                        Optional.of(Instant.parse("2026-11-01T09:00:00.123456789Z"))));
        assertThat(metadata.of("submission_13")).isEqualTo(GradescopeMetadata.Entry.UNKNOWN);
    }

    @Test
    void namesAllOfAGroup() {
        assertThat(read("""
                        submission_1:
                          :submitters:
                          - {":name": Анна, ":sid": ~, ":email": null}
                          - :name: 李 明
                            :sid:
                        """).of("submission_1").submitters())
                .containsExactly(Person.called("Анна"), Person.called("李 明"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01 09:00:00 Z, 2026-11-01T09:00:00Z",
        "2026-11-01 09:00:00.5 +02:00, 2026-11-01T07:00:00.5Z",
        "2026-11-01T09:00:00Z, 2026-11-01T09:00:00Z",
        "yesterday,",
        "2026-13-01 09:00:00 Z,"
    })
    void readsTimesAsRubyWritesThem(String text, Instant time) {
        assertThat(read("submission_1:\n  :created_at: " + text + "\n")
                        .of("submission_1")
                        .time())
                .isEqualTo(Optional.ofNullable(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "submission_13: [",
                "submission_13:\n  :name: 'x",
                "submission_13: \"x",
                "submission_13: *gone\n - ]"
            })
    void keepsWhatCameBeforeADamage(String damage) {
        GradescopeMetadata metadata = read(ADA + damage);

        assertThat(metadata.isWhole()).isFalse();
        assertThat(metadata.of("submission_12").submitters()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "[]", "- submission_1"})
    void knowsWhatIsNoSuchFile(String text) {
        assertThat(read(text).isWhole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "submission_1: x",
                "submission_1:\n  :submitters: x",
                "submission_1:\n  :submitters:\n  - x\n  - [a, [b]]",
                "submission_1:\n  :submitters: {a: [b]}\n  :created_at: []",
                "? [a, {b: c}]\n: d\nsubmission_2: {}"
            })
    void takesNothingFromOtherShapes(String text) {
        GradescopeMetadata metadata = read(text);

        assertThat(metadata.isWhole()).isTrue();
        assertThat(metadata.of("submission_1")).isEqualTo(GradescopeMetadata.Entry.UNKNOWN);
    }

    /** None of this may take a stack, or more memory than the text. */
    @Test
    void isNotTakenInByNestingAndAliases() {
        StringBuilder text = new StringBuilder("submission_1:\n  :results: ");
        text.append("[".repeat(20_000)).append("]".repeat(20_000)).append('\n');
        text.append("  a: &a [x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            text.append("  ").append(c).append(": &").append(c).append(" [");
            text.append(("*" + (char) (c - 1) + ", ").repeat(9))
                    .append("*")
                    .append((char) (c - 1))
                    .append("]\n");
        }
        text.append("  :submitters:\n  - :name: Ada\n");

        GradescopeMetadata metadata = read(text.toString());

        assertThat(metadata.isWhole()).isTrue();
        assertThat(metadata.of("submission_1").submitters()).containsExactly(Person.called("Ada"));
    }
}
