package speedup.grader.cli.context;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import speedup.grader.app.Catalogue;
import speedup.grader.app.ClassSizeService;
import speedup.grader.app.GradingService;
import speedup.grader.app.HostEnvironment;
import speedup.grader.app.MachineService;
import speedup.grader.app.SimilarityService;
import speedup.grader.app.StudyService;
import speedup.grader.app.Terminal;
import speedup.grader.app.learner.ProgressStore;
import speedup.grader.course.AddedLesson;
import speedup.grader.course.CourseSelection;
import speedup.grader.course.LessonLibrary;
import speedup.grader.course.LessonSections;
import speedup.lab.Lab;

/**
 * What the commands work with.
 *
 * @param home the root of the project
 * @param library the lessons, those of jars among them once a command has added them
 * @param labs the labs of the course itself, found when they are first asked for
 * @param grading grades submissions
 * @param classSize counts what a class has to be graded
 * @param study studies how often verdicts are right
 * @param similarity compares answers with each other
 * @param machine describes the machine
 * @param terminal where to write
 * @param clock tells the date of an outcome
 * @param host what platforms tell a program that they run
 */
public record CommandContext(
        Path home,
        LessonLibrary library,
        Supplier<List<Lab>> labs,
        GradingService grading,
        ClassSizeService classSize,
        StudyService study,
        SimilarityService similarity,
        MachineService machine,
        Terminal terminal,
        Clock clock,
        HostEnvironment host) {

    /** The exercises as the library has them when it is asked. */
    public Supplier<Catalogue> catalogue() {
        return () -> Catalogue.of(library);
    }

    /**
     * The exercises of the course that the learner follows.
     *
     * @param typed the ids of a course file that was typed; none for those of the students' copy, if it has a course
     */
    public Catalogue followed(List<String> typed) {
        return catalogue().get().choose(typed.isEmpty() ? CourseSelection.in(home) : typed);
    }

    /** The sections of the lessons' texts as they are when they are asked for. */
    public LessonSections sections() {
        return LessonSections.in(home, library);
    }

    /** The labs of all lessons, those of jars behind the course's own. One whose name is taken is left out. */
    public List<Lab> allLabs() {
        List<Lab> all = new ArrayList<>(labs.get());
        for (AddedLesson lesson : library.added()) {
            for (Lab lab : lesson.labs()) {
                if (all.stream().anyMatch(each -> each.name().equals(lab.name()))) {
                    terminal.warn(
                            "The lab " + lab.name() + " of " + lesson.jar().file() + " is left out: there is one of"
                                    + " this name already. Give it another name.");
                } else {
                    all.add(lab);
                }
            }
        }
        return all;
    }

    public ProgressStore progressStore() {
        return ProgressStore.open(home.resolve(".speedup").resolve("progress.properties"), terminal::warn);
    }
}
