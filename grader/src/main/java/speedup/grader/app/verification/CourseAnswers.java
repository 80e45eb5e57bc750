package speedup.grader.app.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import speedup.exercise.Exercise;
import speedup.grader.fakes.ExpectedVerdict;
import speedup.grader.fakes.FakeAnswers.FakeAnswer;

/**
 * The answers to an exercise that the course has itself.
 *
 * @param exercise the exercise
 * @param starter the file that students begin with, if it is there
 * @param solution the reference answer, if there is one
 * @param fakes the wrong answers, and right ones of an unusual kind
 */
record CourseAnswers(
        Exercise<?, ?, ?> exercise, Optional<Path> starter, Optional<Path> solution, List<ExpectedFake> fakes) {

    CourseAnswers {
        fakes = List.copyOf(fakes);
    }

    /** A fake submission, and what it must get. */
    record ExpectedFake(FakeAnswer answer, ExpectedVerdict expected) {}

    /**
     * Those of a checkout, or of a lesson that stands in a jar.
     *
     * @param starter the file that students begin with, whether it is there or not
     * @throws IllegalArgumentException if a fake is not as it should be: the message names it
     */
    static CourseAnswers of(Exercise<?, ?, ?> exercise, Path starter, AnswerFolders folders) throws IOException {
        List<ExpectedFake> fakes = new ArrayList<>();
        for (FakeAnswer fake : folders.fakeAnswers().of(exercise)) {
            fakes.add(new ExpectedFake(fake, ExpectedVerdict.read(fake.folder())));
        }
        return new CourseAnswers(
                exercise,
                Optional.of(starter).filter(Files::isRegularFile),
                Optional.of(folders.solution(exercise)).filter(Files::isRegularFile),
                fakes);
    }

    /** The same with those fakes alone that can be told from right answers without a clock. */
    CourseAnswers withoutTimedFakes() {
        return new CourseAnswers(
                exercise,
                starter,
                solution,
                fakes.stream().filter(fake -> !fake.expected().isTimed()).toList());
    }

    /** Copies an answer to a submission of its own. */
    void hand(Path answer, Path submission) throws IOException {
        Files.copy(answer, Files.createDirectories(submission).resolve(fileName()));
    }

    /** Writes a fake as a submission of its own. */
    void hand(FakeAnswer fake, Path submission) throws IOException {
        Files.write(Files.createDirectories(submission).resolve(fileName()), fake.source());
    }

    private String fileName() {
        return exercise.answerName() + ".java";
    }
}
