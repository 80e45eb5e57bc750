package speedup.grader.grading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.grader.correctness.CorrectnessRounds;
import speedup.grader.judge.Examiner;
import speedup.grader.judge.Problem;
import speedup.grader.judge.ReferenceExaminers;
import speedup.grader.judge.Session;

/** Has the course's own answer asked beside the student's, where an exercise asks for a share of its speed. */
final class ReferenceStage {

    private final Exercise<?, ?, ?> exercise;
    private final ReferenceClasses references;
    private final StageTimer stages;
    private Optional<Examiner> beside = Optional.empty();

    ReferenceStage(Exercise<?, ?, ?> exercise, ReferenceClasses references, StageTimer stages) {
        this.exercise = exercise;
        this.references = references;
        this.stages = stages;
    }

    /**
     * Who asks for the rounds of a requirement. The course's own answer is started once, and meets the questions that
     * the student's has met before: what a JVM has seen decides what its compiler makes of it.
     *
     * @return the session itself where there is no such answer, or nothing for it to do
     * @throws IOException if it does not start or is not right, or if the sandbox fails
     */
    Examiner examiner(Session<?, ?> session, Requirement requirement, int cores)
            throws IOException, InterruptedException {
        if (requirement.share() == 0 || cores < requirement.fewestCores()) {
            return session;
        }
        if (beside.isEmpty()) {
            stages.begin("asking the course's own answer");
            Optional<Path> classes = references.of(exercise);
            if (classes.isEmpty()) {
                return session;
            }
            beside = Optional.of(start(session, classes.get()));
        }
        return beside.get();
    }

    private Examiner start(Session<?, ?> session, Path classes) throws IOException, InterruptedException {
        ReferenceExaminers examiners = session.withReference(classes);
        Optional<Problem> problem = CorrectnessRounds.ask(
                        examiners.alone(), exercise.sizes(), exercise.sizesAskedOnce(), new Random())
                .problem();
        if (problem.isPresent()) {
            throw new IOException(
                    "The course's own answer is not right: " + problem.get().text());
        }
        return examiners.beside();
    }
}
