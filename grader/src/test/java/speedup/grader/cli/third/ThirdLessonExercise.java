package speedup.grader.cli.third;

import speedup.grader.cli.FakeExercise;

/** The only exercise of the third lesson. */
public final class ThirdLessonExercise extends FakeExercise {

    public ThirdLessonExercise() {
        super("third/example");
    }
}
