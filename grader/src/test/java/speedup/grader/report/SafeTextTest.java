package speedup.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {

    @Test
    void terminalEscapesAreShownAndNotSent() {
        assertThat(SafeText.line("\u001b[31mred\u001b[0m \u009b2J\u0007 a\tb\rc"))
                .isEqualTo("<1b>[31mred<1b>[0m <9b>2J<7> a b c");
    }

    @Test
    void textThatReordersOrHidesIsShown() {
        assertThat(SafeText.line("\u202egpj.exe\u200b\ufeff")).isEqualTo("<202e>gpj.exe<200b><feff>");
    }

    @Test
    void halvesOfCharactersAreReplaced() {
        assertThat(SafeText.line("a\ud83d b \ue000 \ud83d\ude00")).isEqualTo("a\ufffd b \ufffd \ud83d\ude00");
    }

    @ParameterizedTest
    @CsvSource({
        "'::error file=x::passed', ': :error file=x::passed'",
        "'  ::set-output name=x::y', '  : :set-output name=x::y'",
        "'ok ::error::x', 'ok : :error::x'",
        "'::::error', ': :::error'",
        "'##[error]x', '## [error]x'",
        "'see ##vso[task.complete result=Succeeded]', 'see ## vso[task.complete result=Succeeded]'",
        "'##teamcity[buildStatus]', '## teamcity[buildStatus]'",
        "'Foo::bar stays', 'Foo::bar stays'",
        "'## Heading stays', '## Heading stays'",
    })
    void commandsOfBuildServicesLoseTheirPower(String text, String harmless) {
        assertThat(SafeText.line(text)).isEqualTo(harmless);
    }

    @Test
    void linesAreSplitAtEveryKindOfBreakAndEachDisarmed() {
        assertThat(SafeText.lines("a\r\n::error::b\rc\u2028d")).containsExactly("a", ": :error::b", "c", "d");
    }

    @Property
    void noControlCharacterAndNoCommandSurvives(
            @ForAll @Chars({':', '#', '[', 'v', 's', 'o', ' ', '\n', '\u001b'}) String text) {
        String line = SafeText.line(text);
        assertThat(line.chars()).noneMatch(Character::isISOControl);
        assertThat(line.strip()).doesNotStartWith("::");
        assertThat(line).doesNotContain("##[").doesNotContain("##vso[");
    }
}
