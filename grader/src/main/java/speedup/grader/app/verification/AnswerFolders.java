package speedup.grader.app.verification;

import java.nio.file.Path;
import speedup.exercise.Exercise;
import speedup.grader.course.Course;
import speedup.grader.course.LessonJar;
import speedup.grader.course.LessonLibrary;
import speedup.grader.fakes.FakeAnswers;

/**
 * Where the answers to an exercise stand that its author has written.
 *
 * @param solutions the reference answers, each in the folders of its package
 * @param fakes the wrong answers, with a folder for each exercise
 */
record AnswerFolders(Path solutions, Path fakes) {

    /** In the checkout, or beside the jar of the exercise's lesson. */
    static AnswerFolders of(Exercise<?, ?, ?> exercise, Path home, LessonLibrary library) {
        return library.jarOf(exercise)
                .map((LessonJar jar) -> new AnswerFolders(jar.solutions(), jar.fakes()))
                .orElseGet(() -> new AnswerFolders(home.resolve(Course.OWN_ANSWERS), home.resolve(Course.FAKES)));
    }

    Path solution(Exercise<?, ?, ?> exercise) {
        return solutions.resolve(exercise.answerFile());
    }

    Path fakes(Exercise<?, ?, ?> exercise) {
        return fakes.resolve(FakeAnswers.folderName(exercise));
    }

    FakeAnswers fakeAnswers() {
        return new FakeAnswers(solutions, fakes);
    }
}
