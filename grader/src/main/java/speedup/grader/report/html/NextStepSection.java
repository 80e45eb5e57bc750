package speedup.grader.report.html;

import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.UlTag;
import speedup.exercise.Exercise;
import speedup.exercise.Exercises;
import speedup.grader.course.Course;
import speedup.grader.course.LessonSections;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Status;

/** What the one who wrote an answer can do next: the file, and the commands. What to read, the message says. */
final class NextStepSection {

    private final LessonSections sections;

    NextStepSection(LessonSections sections) {
        this.sections = sections;
    }

    /** The title of an exercise of the course, or nothing. */
    String title(String exerciseId) {
        return sections.exercise(exerciseId).map(Exercise::title).orElse("");
    }

    DomContent about(ExerciseVerdict verdict) {
        UlTag steps = ul();
        if (verdict.status() == Status.INCONCLUSIVE) {
            steps.with(li("Nothing is lost: these points are open until it is graded again."));
        }
        sections.exercise(verdict.id()).ifPresent(exercise -> addCommands(steps, exercise, verdict.status()));
        return steps.getNumChildren() == 0 ? text("") : div(h3("Next"), steps);
    }

    private static void addCommands(UlTag steps, Exercise<?, ?, ?> exercise, Status status) {
        String check = "./speedup check " + exercise.id();
        if (status == Status.INCONCLUSIVE) {
            steps.with(li().with(text("See for yourself: "), code(check)));
            return;
        }
        String file = Course.moduleFolder(Exercises.lesson(exercise)) + "/src/main/java/" + exercise.answerFile();
        steps.with(
                li().with(text("Edit "), code(file)),
                li().with(text("Check it: "), code(check)),
                li().with(text("For a hint: "), code("./speedup hint " + exercise.id())));
    }
}
