package speedup.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import speedup.exercise.Hints.Hint;

class HintsTest {

    @Test
    void namesTheMissingFile() {
        assertThatThrownBy(() -> Hints.of(new BareExercise()))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("The exercise test/bare has no hints: there is no hints.md beside "
                        + BareExercise.class.getName());
    }

    @Test
    void ignoresTextBeforeTheFirstSection() {
        assertThat(Hints.parse("# Hints\n\nFor editors.\n\n## One\n\n\n    indented\n\n"))
                .containsExactly(new Hint("One", "    indented"));
    }

    @Test
    void keepsDeeperHeadingsInTheirSection() {
        assertThat(Hints.parse("## One\n### Detail\ntext")).containsExactly(new Hint("One", "### Detail\ntext"));
    }

    @Test
    void acceptsEmptySectionsAndCarriageReturns() {
        assertThat(Hints.parse("## One\r\n\r\n## Two\r\ntext\r\n"))
                .containsExactly(new Hint("One", ""), new Hint("Two", "text"));
    }
}
