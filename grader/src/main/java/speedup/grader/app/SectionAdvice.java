package speedup.grader.app;

import java.nio.file.Path;
import java.util.Optional;
import speedup.grader.course.LessonLibrary;
import speedup.grader.course.LessonSections;
import speedup.grader.course.LessonSections.Section;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SpeedupFigures;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;
import speedup.lesson.Cause;

/**
 * Has the message of each verdict end with a line that names the section of the lesson to read. For an answer that is too
 * slow, that is the one that explains the cause which the message names first; for others that did not pass, the one that
 * sets the exercise. Whatever shows a message, a terminal, a page or a platform, shows it too.
 *
 * @param sections of the lessons
 */
public record SectionAdvice(LessonSections sections) {

    /**
     * Grading with the advice.
     *
     * @param home the root of the checkout, with the lessons' texts
     * @param library the lessons, as they are when something is graded
     */
    public static GradingService in(Path home, LessonLibrary library, GradingService grading) {
        return (request, progress) -> {
            Gradebook gradebook = grading.grade(request, progress);
            return new SectionAdvice(LessonSections.in(home, library)).to(gradebook);
        };
    }

    private Gradebook to(Gradebook gradebook) {
        return new Gradebook(
                gradebook.conditions(),
                gradebook.submissions().stream().map(this::to).toList(),
                gradebook.authors(),
                gradebook.shard());
    }

    private SubmissionVerdict to(SubmissionVerdict submission) {
        return new SubmissionVerdict(
                submission.name(),
                submission.problems(),
                submission.exercises().stream().map(this::to).toList());
    }

    /** The verdict with the advice, if there is any. */
    ExerciseVerdict to(ExerciseVerdict verdict) {
        return section(verdict)
                .map(section -> verdict.withMessage(verdict.message() + "\n" + line(section)))
                .orElse(verdict);
    }

    /** The line that names a section wherever one is to be read. */
    public static String line(Section section) {
        return "Read: " + section.heading() + " (" + section.place() + ")";
    }

    private Optional<Section> section(ExerciseVerdict verdict) {
        if (verdict.status() == Status.PASSED) {
            return Optional.empty();
        }
        return cause(verdict)
                .map(cause -> sections.about(verdict.id(), cause))
                .orElseGet(() -> sections.of(verdict.id()));
    }

    private static Optional<Cause> cause(ExerciseVerdict verdict) {
        return verdict.status() == Status.TOO_SLOW
                ? verdict.speedup().flatMap(SpeedupFigures::stack).flatMap(SpeedupStack::firstCause)
                : Optional.empty();
    }
}
