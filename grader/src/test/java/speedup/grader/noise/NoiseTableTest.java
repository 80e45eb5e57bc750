package speedup.grader.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import speedup.exercise.Exercises;
import speedup.grader.intake.AnswerFile;
import speedup.grader.report.Look;

class NoiseTableTest {

    private static final KnownAnswer HONEST = answer("honest", Truth.FAST_ENOUGH);
    private static final KnownAnswer SERIAL = answer("serial", Truth.TOO_SLOW);

    @Test
    void countsCellsAndAll() {
        List<Cell> cells = List.of(
                new Cell(HONEST, Load.IDLE, new Tally(9, 0, 1), new Tally(8, 2, 0), 0.987),
                new Cell(SERIAL, Load.HOG, new Tally(9, 1, 0), new Tally(10, 0, 0), 0.5));

        assertThat(String.join("\n", NoiseTable.lines(cells, Look.PLAIN))).isEqualTo("""
                exercise        answer  must  load  whole cores  right  wrong  open  usual way wrong
                threads/matmul  honest  pass  idle          99%      9      0     1          2 of 10
                threads/matmul  serial  fail  hog           50%      9      1     0          0 of 10

                Verdicts of this grader: 20, wrong 1 (0.1% to 24.9% with 95% confidence), open 1 (0.1% to 24.9% with 95% confidence)
                Verdicts of the usual way: 20, wrong 2 (1.2% to 31.7% with 95% confidence), open 0 (0.0% to 16.8% with 95% confidence)""");
    }

    private static KnownAnswer answer(String name, Truth truth) {
        return new KnownAnswer(Exercises.load().get("threads/matmul"), name, new AnswerFile("A.java", ""), truth);
    }
}
