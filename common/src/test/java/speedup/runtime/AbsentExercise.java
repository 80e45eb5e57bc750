package speedup.runtime;

import java.util.stream.LongStream;

/** An exercise that nobody has handed in a class for, and which says what is right itself. */
public class AbsentExercise extends EchoExercise {

    @Override
    public String id() {
        return "processes/absent";
    }

    @Override
    public String answerName() {
        return "MyAbsent";
    }

    /** The baseline's output, and one number more. */
    @Override
    public long[] expected(Answer baseline, long[] input) throws Exception {
        return LongStream.concat(LongStream.of(solve(baseline, input)), LongStream.of(input.length))
                .toArray();
    }
}
