package speedup.grader.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UntrustedTextTest {

    @Test
    void showsTerminalEscapesAsText() {
        assertThat(UntrustedText.line("\u001b[31mred\u001b[0m \u009b2J\u0007 a\tb\rc"))
                .isEqualTo("<1b>[31mred<1b>[0m <9b>2J<7> a b c");
    }

    @Test
    void showsCharactersThatReorderOrHideText() {
        assertThat(UntrustedText.line("\u202egpj.exe\u200b\ufeff")).isEqualTo("<202e>gpj.exe<200b><feff>");
    }

    @Test
    void replacesHalvesOfSurrogatePairs() {
        assertThat(UntrustedText.line("a\ud83d b \ue000 \ud83d\ude00")).isEqualTo("a\ufffd b \ufffd \ud83d\ude00");
    }

    @ParameterizedTest
    @CsvSource({
        "'::error file=x::passed', ': :error file=x::passed'",
        "'  ::set-output name=x::y', '  : :set-output name=x::y'",
        "'ok ::error::x', 'ok : :error::x'",
        "'::::error', ': : : :error'",
        "'\u00a0\u3000::error', '\u00a0\u3000: :error'",
        "'##[error]x', '## [error]x'",
        "'see ##vso[task.complete result=Succeeded]', 'see ## vso[task.complete result=Succeeded]'",
        "'##teamcity[buildStatus]', '## teamcity[buildStatus]'",
        "'Foo::bar stays', 'Foo::bar stays'",
        "'## Heading stays', '## Heading stays'",
    })
    void disarmsCommandsOfBuildServices(String text, String harmless) {
        assertThat(UntrustedText.line(text)).isEqualTo(harmless);
    }

    @Test
    void splitsAtEveryKindOfLineBreakAndDisarmsEachLine() {
        assertThat(UntrustedText.lines("a\r\n::error::b\rc\u2028d")).containsExactly("a", ": :error::b", "c", "d");
    }

    @Test
    void leavesTextForProgramsExact() {
        assertThat(UntrustedText.wellFormed("a\u001b\n::error::\u202e")).isEqualTo("a\u001b\n::error::\u202e");
        assertThat(UntrustedText.wellFormed("a\ud83d b")).isEqualTo("a\ufffd b");
    }

    @Test
    void leavesATextWithinTheLimit() {
        assertThat(UntrustedText.beginning("12345678", 8)).isEqualTo("12345678");
        assertThat(UntrustedText.end("12345678", 8)).isEqualTo("12345678");
        assertThat(UntrustedText.line("1234\n678", 8)).isEqualTo("1234 678");
        assertThat(UntrustedText.first(List.of("a", "b"), 2)).containsExactly("a", "b");
    }

    @Test
    void marksAShortenedText() {
        assertThat(UntrustedText.beginning("123456789", 8)).isEqualTo("1234 ...");
        assertThat(UntrustedText.end("123456789", 8)).isEqualTo("...56789");
        assertThat(UntrustedText.line("\u001b[31m red", 10)).isEqualTo("<1b>[3 ...");
        assertThat(UntrustedText.first(List.of("a", "b", "c", "d"), 3))
                .containsExactly("a", "b", "... and 2 more lines");
    }

    @Test
    void cutsNeitherAPairNorALetterFromItsAccents() {
        // The limit falls inside of: a pair; a letter with two accents; a family joined of two; a skin tone.
        assertThat(UntrustedText.beginning("123\ud83d\ude00 and more", 8)).isEqualTo("123 ...");
        assertThat(UntrustedText.beginning("123e\u0301\u0323 and more", 8)).isEqualTo("123 ...");
        assertThat(UntrustedText.beginning("1\ud83d\udc68\u200d\ud83d\udc69 and more", 8))
                .isEqualTo("1 ...");
        assertThat(UntrustedText.beginning("12\ud83d\udc4d\ud83c\udffd and more", 8))
                .isEqualTo("12 ...");
        assertThat(UntrustedText.end("some more \ud83d\ude001234", 8)).isEqualTo("...1234");
        assertThat(UntrustedText.end("some more e\u0301\u03231234", 8)).isEqualTo("...1234");
    }

    @Test
    void cutsInsideAVeryLongRowOfAccents() {
        assertThat(UntrustedText.beginning("e" + "\u0301".repeat(1_000), 100)).hasSize(100);
        assertThat(UntrustedText.end("e" + "\u0301".repeat(1_000), 100)).hasSize(100);
        assertThat(UntrustedText.beginning("\u0301".repeat(20), 10)).hasSize(10);
    }

    @Test
    void requiresALimitWithSpaceForTheMark() {
        assertThatThrownBy(() -> UntrustedText.beginning("", UntrustedText.SHORTEST - 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UntrustedText.end("", UntrustedText.SHORTEST - 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void showsHarmlessText(@ForAll("texts") String text, @ForAll @IntRange(min = 8, max = 40) int limit) {
        List<String> shown = new ArrayList<>(UntrustedText.lines(text));
        shown.add(UntrustedText.line(text));
        shown.add(UntrustedText.line(text, limit));
        shown.add(UntrustedText.end(UntrustedText.line(text), limit));
        shown.add(UntrustedText.line(UntrustedText.beginning(text, limit)));

        assertThat(shown).allSatisfy(UntrustedTextTest::checkHarmless);
    }

    private static void checkHarmless(String line) {
        assertThat(line.codePoints()
                        .map(Character::getType)
                        .filter(type -> type == Character.CONTROL
                                || type == Character.FORMAT
                                || type == Character.SURROGATE
                                || type == Character.LINE_SEPARATOR
                                || type == Character.PARAGRAPH_SEPARATOR))
                .isEmpty();
        assertThat(line).doesNotContainPattern("(^|[\\s\\p{Z}])::");
        assertThat(line).doesNotContainPattern("##[A-Za-z]*\\[");
    }

    @Property
    void shortensToAPartOfTheTextWithinTheLimit(
            @ForAll("texts") String text, @ForAll @IntRange(min = 8, max = 40) int limit) {
        String beginning = UntrustedText.beginning(text, limit);
        String end = UntrustedText.end(text, limit);

        assertThat(UntrustedText.line(text, limit)).hasSizeLessThanOrEqualTo(limit);
        assertThat(beginning).hasSizeLessThanOrEqualTo(limit);
        assertThat(end).hasSizeLessThanOrEqualTo(limit);
        if (text.length() > limit) {
            assertThat(beginning).endsWith(" ...");
            assertThat(text).startsWith(beginning.substring(0, beginning.length() - 4));
            assertThat(end).startsWith("...");
            assertThat(text).endsWith(end.substring(3));
        }
    }

    @Property
    void cutsNoSurrogatePair(
            @ForAll @CharRange(from = ' ', to = '\ud7ff') String text,
            @ForAll @IntRange(min = 8, max = 12) int limit,
            @ForAll @IntRange(max = 12) int pairs) {
        String wellFormed = "\ud83d\ude00".repeat(pairs) + text + "\ud83d\ude00".repeat(pairs);

        assertThat(UntrustedText.beginning(wellFormed, limit).codePoints()).allMatch(UntrustedTextTest::isWhole);
        assertThat(UntrustedText.end(wellFormed, limit).codePoints()).allMatch(UntrustedTextTest::isWhole);
    }

    private static boolean isWhole(int codePoint) {
        return Character.getType(codePoint) != Character.SURROGATE;
    }

    /** Any text, and text made of what is dangerous or hard to cut. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                ":",
                "::",
                "::error::",
                "\u00a0",
                "\u3000",
                "##",
                "[",
                "##[",
                "##vso[",
                "vso",
                "##teamcity[",
                " ",
                "\t",
                "\n",
                "\r\n",
                "\u2028",
                "\u001b[31m",
                "\u009b",
                "\u0000",
                "\u202e",
                "\u2066",
                "\u200b",
                "\u200d",
                "\ufeff",
                "\u00ad",
                "\ud83d",
                "\ude00",
                "\ud83d\ude00",
                "\ud83c\udffd",
                "\ue000",
                "e\u0301",
                "\u0301",
                "\u20dd",
                "\u65e5",
                "word");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(20).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(60));
    }
}
