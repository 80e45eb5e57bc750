package speedup.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import speedup.exercise.Codecs;
import speedup.rules.VerdictRules;

class EarlierResultsTest {

    @Test
    void sparesTheCallsAfterAllQuestionsAboutBeingRight() {
        EarlierResults<long[]> earlier = new EarlierResults<>(Codecs.LONGS, 2);
        int questions = 2 * (VerdictRules.QUESTIONS_IN_A_ROW + VerdictRules.SHUFFLED_PASSES);

        for (int call = 0; call < questions; call++) {
            assertThat(earlier.areWatched()).isTrue();
        }
        assertThat(earlier.areWatched()).isFalse();
    }

    @Test
    void keepsResultsWhileThereIsRoom() {
        EarlierResults<long[]> earlier = new EarlierResults<>(Codecs.LONGS, 1);
        long[] tooLarge = new long[VerdictRules.COMPARED_RESULT_BYTES];
        long[] small = {1, 2};
        earlier.keep(tooLarge);
        earlier.keep(small);

        tooLarge[0] = 7;
        assertThat(earlier.areChanged()).isFalse();
        small[1] = 7;
        assertThat(earlier.areChanged()).isTrue();
    }
}
