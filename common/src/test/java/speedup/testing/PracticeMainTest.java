package speedup.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import speedup.exercise.Requirement;

/** Of an answer that does none of the work, so that no machine makes it slow. */
class PracticeMainTest {

    @Test
    void writesTheFiguresOfWhatItMeasures() throws Exception {
        assertThat(PracticeMain.lines(answeredBy("AddingExercise$Formula"), 2))
                .singleElement()
                .asString()
                .matches("measured 2 \\d+( (\\d+\\.\\d+(E\\d+)?|Infinity)){5}");
    }

    @Test
    void saysThatThereAreTooFewCores() throws Exception {
        assertThat(PracticeMain.lines(answeredBy("AddingExercise$Formula"), 1)).containsExactly("cores 1");
    }

    @Test
    void saysWhatIsWrongInOneLine() throws Exception {
        assertThat(PracticeMain.lines(answeredBy("RoundsHereTest$Wrong"), 2))
                .containsExactly("wrong A fast answer has to be right first. The first 2000000 numbers:"
                        + " Expected [2000001000000], but was [0]");
    }

    @Test
    void saysWhatTheAnswerThrows() throws Exception {
        assertThat(PracticeMain.lines(answeredBy("RoundsHereTest$Closing"), 2))
                .containsExactly("threw java.lang.IllegalStateException: thrown on purpose");
    }

    @Test
    void measuresUpToTheFirstBarThatIsNotReached() throws Exception {
        AddingExercise exercise = new AddingExercise() {
            @Override
            public List<Requirement> requirements() {
                Requirement first = super.requirements().get(0);
                return List.of(first, new Requirement.MinimumSpeedup(1e12, SIZE), first);
            }
        };

        assertThat(PracticeMain.lines(exercise, 2))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("measured"));
    }

    private static AddingExercise answeredBy(String answerName) {
        return new AddingExercise() {
            @Override
            public String answerName() {
                return answerName;
            }
        };
    }
}
