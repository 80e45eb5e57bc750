package speedup.grader.app.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import speedup.exercise.Exercise;
import speedup.grader.app.GradeRequest;
import speedup.grader.course.AddedLesson;
import speedup.grader.course.Course;
import speedup.grader.grading.PracticeGrading;
import speedup.grader.intake.Submission;
import speedup.grader.progress.GradingListener;
import speedup.grader.sandbox.SandboxUnavailableException;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Gradebook.Conditions;
import speedup.grader.verdict.SubmissionVerdict;
import speedup.machine.CpuAllowance;
import speedup.machine.Topology;

/** Checks a user's own work on a system that lacks what the judge takes. */
final class LocalPractice {

    private LocalPractice() {}

    /**
     * Checks it, and says what such a check cannot prove.
     *
     * @param reason what the judge lacks
     */
    static Gradebook grade(
            Path home,
            List<AddedLesson> added,
            GradeRequest request,
            List<Exercise<?, ?, ?>> exercises,
            List<Submission> submissions,
            SandboxUnavailableException reason,
            GradingListener progress)
            throws IOException, InterruptedException {
        progress.noted("A practice check, as the judge does not work here. "
                + String.valueOf(reason.getMessage()).lines().findFirst().orElse(""));
        progress.noted(
                "It asks the compiler and the lesson's tests, and measures by Java's clocks. It cannot prove that"
                        + " an answer is too slow, and has neither questions of its own nor a search for races: README.md,"
                        + " \"Other systems\", says how to get these.");
        PracticeGrading grading = new PracticeGrading(
                Course.at(home, added), request.explanation(), request.cores(), progress, Clock.systemUTC());
        List<SubmissionVerdict> verdicts = new ArrayList<>();
        for (Submission submission : submissions) {
            verdicts.add(grading.grade(submission, exercises));
        }
        return new Gradebook(conditions(request), verdicts, Map.of(), Optional.empty());
    }

    private static Conditions conditions(GradeRequest request) {
        return new Conditions(
                "none (a practice check)",
                "Java",
                "no priority",
                processor(),
                Math.min(CpuAllowance.here().wholeCores(), request.cores().orElse(Integer.MAX_VALUE)),
                Runtime.version().toString());
    }

    private static String processor() {
        String name = Topology.here().processor();
        return name.isEmpty() ? "an unknown processor" : name;
    }
}
