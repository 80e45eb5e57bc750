package speedup.grader.grading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.grader.correctness.CorrectnessRounds;
import speedup.grader.judge.Examiner;
import speedup.grader.judge.Session;
import speedup.grader.judge.process.Problem;

/** Has the course's own answer asked beside another one, where an exercise asks for a share of its speed. */
public final class ReferenceStage {

    private final Exercise<?, ?, ?> exercise;
    private final ReferenceClasses references;
    private final Runnable start;
    private Optional<Examiner> beside = Optional.empty();

    /**
     * Of an exercise.
     *
     * @param start is told before the course's own answer is compiled and started, at most once
     */
    public ReferenceStage(Exercise<?, ?, ?> exercise, ReferenceClasses references, Runnable start) {
        this.exercise = exercise;
        this.references = references;
        this.start = start;
    }

    /**
     * Who asks for the rounds of a requirement. The course's own answer is started once, and meets the questions that
     * the other one has met before: what a JVM has seen decides what its compiler makes of it.
     *
     * @return the session itself where there is no such answer, or nothing for it to do
     * @throws IOException if it does not start or is not right, or if the sandbox fails
     */
    public Examiner examiner(Session session, Requirement requirement, int cores)
            throws IOException, InterruptedException {
        if (requirement.share() == 0 || cores < requirement.fewestCores()) {
            return session;
        }
        if (beside.isEmpty()) {
            start.run();
            Optional<Path> classes = references.of(exercise);
            if (classes.isEmpty()) {
                return session;
            }
            beside = Optional.of(start(session, classes.get()));
        }
        return beside.get();
    }

    private Examiner start(Session session, Path classes) throws IOException, InterruptedException {
        Session.ReferenceExaminers examiners = session.withReference(classes);
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
