package speedup.grader.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import speedup.grader.course.LessonLibrary;
import speedup.grader.course.LessonSections;
import speedup.grader.report.Gradebooks;
import speedup.grader.speedupstack.Loss;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.SpeedupFigures;
import speedup.grader.verdict.Status;
import speedup.lesson.Cause;

class SectionAdviceTest {

    private static final Path HOME = Path.of(System.getProperty("speedup.home"));
    private static final SectionAdvice ADVICE = new SectionAdvice(LessonSections.in(HOME, LessonLibrary.ofClassPath()));
    private static final String OWN = "\nRead: Sharing work out (lesson-threads/README.md#sharing-work-out)";

    private static SpeedupFigures figures(SpeedupStack stack) {
        return new SpeedupFigures(0.96, 0, 1.02, 1.82, "the law", 640, 2, 9, 1, Optional.of(stack));
    }

    private static Loss loss(Cause cause, double amount) {
        return new Loss(cause, amount, "of that", Optional.empty());
    }

    private static String added(Status status, Optional<SpeedupFigures> figures) {
        ExerciseVerdict verdict = Gradebooks.verdict("threads/sum", status, figures);
        ExerciseVerdict advised = ADVICE.to(verdict);

        assertThat(advised.withMessage(verdict.message())).isEqualTo(verdict);
        assertThat(advised.message()).startsWith(verdict.message());
        return advised.message().substring(verdict.message().length());
    }

    @Test
    void whatIsTooSlowLeadsToTheFirstCauseThatIsNamed() {
        SpeedupStack stack = new SpeedupStack(
                2,
                0.96,
                List.of(loss(Cause.OTHER_PROGRAMS, 0.5), loss(Cause.LOCK, 0.2), loss(Cause.LOAD_IMBALANCE, 0.34)));

        assertThat(stack.firstCause()).contains(Cause.LOAD_IMBALANCE);
        assertThat(added(Status.TOO_SLOW, Optional.of(figures(stack))))
                .isEqualTo("\nRead: Uneven work (lesson-threads/README.md#uneven-work)");
    }

    @Test
    void whatIsTooSlowForNoKnownCauseLeadsToTheExercise() {
        assertThat(added(Status.TOO_SLOW, Optional.empty())).isEqualTo(OWN);
        assertThat(added(Status.TOO_SLOW, Optional.of(figures(new SpeedupStack(2, 2.1, List.of())))))
                .isEqualTo(OWN);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PASSED", "TOO_SLOW"})
    void otherVerdictsLeadToTheExercise(Status status) {
        SpeedupStack stack = new SpeedupStack(2, 0.96, List.of(loss(Cause.LOCK, 1.04)));

        assertThat(added(status, Optional.of(figures(stack)))).isEqualTo(OWN);
    }

    @Test
    void whatPassedLeadsNowhere() {
        assertThat(added(Status.PASSED, Gradebooks.figures(Status.PASSED))).isEmpty();
    }

    @Test
    void anExerciseOfAnotherCourseLeadsNowhere() {
        ExerciseVerdict verdict = Gradebooks.verdict("other/one", Status.TOO_SLOW, Gradebooks.figures(Status.TOO_SLOW));

        assertThat(ADVICE.to(verdict)).isEqualTo(verdict);
    }
}
