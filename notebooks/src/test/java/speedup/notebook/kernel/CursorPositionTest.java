package speedup.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Positions behind characters of which Java needs two. */
class CursorPositionTest {

    private static final String TEXT = "a😀b";

    @Test
    void countsCharacters() {
        assertThat(CursorPosition.inCharacters(TEXT, 1)).isEqualTo(1);
        assertThat(CursorPosition.inCharacters(TEXT, 2)).isEqualTo(3);
        assertThat(CursorPosition.inCharacters(TEXT, 99)).isEqualTo(4);
    }

    @Test
    void countsCodePoints() {
        assertThat(CursorPosition.inCodePoints(TEXT, 3)).isEqualTo(2);
        assertThat(CursorPosition.inCodePoints(TEXT, 99)).isEqualTo(3);
    }
}
