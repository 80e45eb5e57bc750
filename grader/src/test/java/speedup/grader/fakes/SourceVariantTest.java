package speedup.grader.fakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceVariantTest {

    private static final List<String> BASE = List.of("/** Right. */", "class A {", "    int a;", "    int b;", "}");

    @TempDir
    Path folder;

    private SourceVariant variant(String... lines) throws IOException {
        return SourceVariant.read(Files.write(folder.resolve("A.variant"), List.of(lines)));
    }

    @Test
    void replacesLinesAndTheCommentOfTheClass() throws IOException {
        SourceVariant variant = variant(
                "=== variant of perfect",
                "Has a field of another type,",
                "and one less.",
                "=== replace",
                "    int a;",
                "=== with",
                "    long a;",
                "",
                "=== replace",
                "    int b;",
                "=== with");

        assertThat(variant.base()).isEqualTo("perfect");
        assertThat(variant.applyTo(BASE))
                .containsExactly(
                        "/** Has a field of another type, and one less. */", "class A {", "    long a;", "", "}");
    }

    @Test
    void replacesACommentOfSeveralLines() throws IOException {
        SourceVariant variant = variant("=== variant of solution", "Wrong.", "=== replace", "class A {}", "=== with");

        assertThat(variant.applyTo(List.of("import x;", "/**", " * Right.", " */", "class A {}")))
                .containsExactly("import x;", "/** Wrong. */");
    }

    @Test
    void namesTheLineOfAReplacementThatMatchesNothing() throws IOException {
        SourceVariant variant =
                variant("=== variant of perfect", "Wrong.", "=== replace", "int a;", "=== with", "long a;");

        assertThatThrownBy(() -> variant.applyTo(BASE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(folder.resolve("A.variant") + ":3: these lines do not stand in the base perfect");
    }

    @Test
    void namesTheLineOfAReplacementThatMatchesTwice() throws IOException {
        SourceVariant variant = variant("=== variant of perfect", "Wrong.", "=== replace", "    int a;", "=== with");

        assertThatThrownBy(() -> variant.applyTo(List.of("/** Right. */", "    int a;", "    int a;")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(folder.resolve("A.variant") + ":3: these lines stand in the base perfect more than once");
    }

    @Test
    void asksForACommentInTheBase() throws IOException {
        SourceVariant variant = variant("=== variant of perfect", "Wrong.", "=== replace", "    int a;", "=== with");

        assertThatThrownBy(() -> variant.applyTo(List.of("    int a;")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("A.variant:1: the class of the base perfect has no comment");
    }

    /** A bar stands for the end of a line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "'' > 1: a variant begins with \"=== variant of NAME\"",
                "class A {} > 1: a variant begins with \"=== variant of NAME\"",
                "=== variant of x|=== replace|a|=== with|b > 2: a sentence should say what the variant does",
                "=== variant of x|Wrong. > 2: nothing is replaced",
                "=== variant of x|Wrong.|=== with|b > 3: \"=== replace\" should stand here, not \"=== with\"",
                "=== variant of x|Wrong.|=== replace|a > 5: \"=== with\" should stand here, not \"the end\"",
                "=== variant of x|Wrong.|=== replace|=== with|b > 4: there are no lines to be replaced",
                "=== variant of x|Wrong.|=== replace|a|=== wiht|b > 5: \"=== with\" should stand here, not \"=== wiht\"",
            })
    void namesTheLineThatIsNotAsItShouldBe(String text, String message) {
        assertThatThrownBy(() -> variant(text.split("\\|")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(folder.resolve("A.variant") + ":" + message);
    }
}
