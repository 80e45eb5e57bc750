package speedup.grader.cli.third;

import speedup.grader.cli.FakeLab;
import speedup.lab.ThreadUse;

/** The only lab of the third lesson. */
public final class ThirdLessonLab extends FakeLab {

    public ThirdLessonLab() {
        super("third-lab", ThreadUse.ONE);
    }
}
