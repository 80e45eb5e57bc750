package speedup.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import speedup.processes.blur.Series;
import speedup.processes.blurshared.ObservedSeries;
import speedup.processes.blurshared.SharedBlurExercise;

/** What is said of an answer whose complaint about itself comes out of the answer's own process. */
class CheckerTest {

    private final SharedBlurExercise exercise = new SharedBlurExercise();

    private String difference(String complaint) throws Exception {
        Series input = exercise.input(1, 1);
        ObservedSeries right = exercise.expected(exercise.baseline(), input);
        ByteBuffer actual = stored(new ObservedSeries(right.images(), complaint));
        return new Checker<>(exercise).difference(input, stored(right), actual).orElse("right");
    }

    private ByteBuffer stored(ObservedSeries series) {
        ByteBuffer bytes = ByteBuffer.allocate(exercise.outputCodec().size(series));
        exercise.outputCodec().write(series, bytes);
        return bytes.flip();
    }

    @Test
    void showsTheComplaint() throws Exception {
        assertThat(difference("")).isEqualTo("right");
        assertThat(difference("A file is left.")).isEqualTo("A file is left.");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t\n", "\u001c", "\u2003"})
    void replacesABlankComplaint(String blank) throws Exception {
        assertThat(difference(blank)).startsWith("The answer has a form that no right answer has");
    }
}
