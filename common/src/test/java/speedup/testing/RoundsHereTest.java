package speedup.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import speedup.evidence.Conclusion;
import speedup.evidence.SpeedupEvidence;
import speedup.exercise.LongsExercise.Answer;
import speedup.exercise.UnusableAnswerException;
import speedup.machine.MachineLoad;
import speedup.rules.VerdictRules;

/** Independent of the machine: an answer that does none of the work is faster than the work. */
class RoundsHereTest {

    /** Warm-ups, then at least as many rounds as a limit needs. */
    private static final int FEWEST_CALLS = 7;

    private static final int MOST_CALLS = VerdictRules.WARM_UP_MOST_ROUNDS + VerdictRules.TEST_MOST_ROUNDS;

    @BeforeEach
    void forget() {
        Recording.QUESTIONS.clear();
        Closing.CLOSED.set(0);
    }

    @Test
    void measuresUntilTheAnswerIsClearOfTheBar() throws Exception {
        SpeedupEvidence evidence = measure("AddingExercise$Formula", 1);

        assertThat(evidence.rounds()).hasSizeBetween(2, VerdictRules.TEST_MOST_ROUNDS);
        assertThat(evidence.interval().rounds()).isEqualTo(evidence.rounds().size());
        assertThat(evidence.interval().compareWith(1)).isEqualTo(Conclusion.REACHES);
    }

    @Test
    void staysOpenForAnAnswerOfVaryingSpeed() throws Exception {
        SpeedupEvidence evidence = measure("RoundsHereTest$VaryingSpeed", 1);

        assertThat(evidence.rounds()).hasSize(VerdictRules.TEST_MOST_ROUNDS);
        assertThat(evidence.interval().compareWith(1)).isEqualTo(Conclusion.OPEN);
    }

    @Test
    void asksAnotherQuestionInEachRound() throws Exception {
        measure("RoundsHereTest$Recording", 1);

        assertThat(Recording.QUESTIONS).hasSizeBetween(FEWEST_CALLS, MOST_CALLS).doesNotHaveDuplicates();
    }

    @Test
    void saysWhatIsWrongWithAnAnswer() {
        assertThatThrownBy(() -> measure("RoundsHereTest$Wrong", 1))
                .isInstanceOf(AssertionError.class)
                .hasMessage("A fast answer has to be right first. The first 2000000 numbers:"
                        + " Expected [2000001000000], but was [0]");
    }

    @Test
    void doesNotLetAnAnswerChangeTheQuestionThatItIsComparedOn() {
        assertThatThrownBy(() -> measure("RoundsHereTest$ChangesTheQuestion", 1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("The first 2000000 numbers: Expected [2000001000000], but was [1]");
    }

    @Test
    void closesTheAnswerAlsoIfItThrows() {
        assertThatThrownBy(() -> measure("RoundsHereTest$Closing", 1)).hasMessage("thrown on purpose");

        assertThat(Closing.CLOSED).hasValue(1);
    }

    @Test
    void takesAllOfTheTimeForThatOfOthersWhereNobodyCountsTheirs() {
        MachineLoad quiet = new MachineLoad(50, 0, OptionalLong.empty(), 1);

        assertThat(RoundsHere.delay(Optional.empty(), 50, 1_000_000_000_000L)).isEqualTo(1_000_000_000_000L);
        assertThat(RoundsHere.delay(Optional.of(quiet), 50, 1_000_000_000_000L)).isLessThan(1_000_000_000_000L);
    }

    @Test
    void saysThatThereIsNoAnswer() {
        assertThatThrownBy(() -> measure("RoundsHereTest$Missing", 1)).isInstanceOf(UnusableAnswerException.class);
    }

    private static SpeedupEvidence measure(String answerName, int cores) throws Exception {
        AddingExercise exercise = new AddingExercise() {
            @Override
            public String answerName() {
                return answerName;
            }
        };
        return RoundsHere.measure(exercise, exercise.requirements().get(0), cores);
    }

    /** Remembers which questions it was asked. */
    public static class Recording extends AddingExercise.Formula {
        static final List<Long> QUESTIONS = new ArrayList<>();

        @Override
        public long[] answer(long[] question) {
            QUESTIONS.add(question[0]);
            return super.answer(question);
        }
    }

    /** Fast in every third round only: too seldom to reach a bar, too often to stay below it. */
    public static class VaryingSpeed extends AddingExercise.Formula {
        private int calls;

        @Override
        public long[] answer(long[] question) {
            boolean fast = calls++ % 3 == 0;
            return fast ? super.answer(question) : slow(question);
        }

        private static long[] slow(long[] question) {
            long[] sum = {0};
            for (int i = 0; i < 4; i++) {
                sum = AddingExercise.addUp(question);
            }
            return sum;
        }
    }

    /** Fast and wrong. */
    public static class Wrong implements Answer {
        @Override
        public long[] answer(long[] question) {
            return new long[] {0};
        }
    }

    /** Makes the question easier before it answers. */
    public static class ChangesTheQuestion extends AddingExercise.Formula {
        @Override
        public long[] answer(long[] question) {
            question[1] = 1;
            return super.answer(question);
        }
    }

    /** Holds something that has to be closed. */
    public static class Closing implements Answer, AutoCloseable {
        static final AtomicInteger CLOSED = new AtomicInteger();

        @Override
        public long[] answer(long[] question) {
            throw new IllegalStateException("thrown on purpose");
        }

        @Override
        public void close() {
            CLOSED.incrementAndGet();
        }
    }
}
