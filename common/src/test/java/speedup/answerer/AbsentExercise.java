package speedup.answerer;

/** An exercise that nobody has handed in a class for. */
public class AbsentExercise extends EchoExercise {

    @Override
    public String id() {
        return "processes/absent";
    }

    @Override
    public String answerName() {
        return "MyAbsent";
    }
}
