package speedup.grader.app.local;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import speedup.exercise.Exercise;
import speedup.grader.app.GradeRequest;
import speedup.grader.coursefile.CourseFile;
import speedup.grader.coursefile.CourseWords;
import speedup.grader.intake.Submission;
import speedup.grader.intake.layout.AttemptPolicy;
import speedup.grader.intake.layout.HandInTime;
import speedup.grader.intake.source.SourceEncoding;
import speedup.grader.marks.MarkingScheme;
import speedup.grader.progress.GradingListener;
import speedup.grader.verdict.Gradebook.Conditions;
import speedup.grader.verdict.SubmissionVerdict;

/** What a course file makes of a run: which exercises, and which marks for the verdicts. */
final class CourseMarks {

    private CourseMarks() {}

    /** The exercises that a request asks for, in the order of its course. */
    static List<Exercise<?, ?, ?>> exercises(GradeRequest request, List<Exercise<?, ?, ?>> all) {
        return request.course()
                .map(course -> course.choose(request::wants))
                .orElseGet(() -> all.stream()
                        .filter(exercise -> request.wants(exercise.id()))
                        .toList());
    }

    /** The conditions of a run, and with them what its course asks for. */
    static Conditions conditions(GradeRequest request, Conditions conditions) {
        return request.course()
                .map(course -> conditions.under(CourseWords.terms(course, request::wants)))
                .orElse(conditions);
    }

    /** Which of several attempts of a student counts. */
    static AttemptPolicy attempts(GradeRequest request) {
        return request.course().map(CourseFile::attempts).orElse(AttemptPolicy.NEWEST);
    }

    /** Which encodings answers may be in beside UTF-8. */
    static Set<SourceEncoding> encodings(GradeRequest request) {
        return request.course().map(CourseFile::encodings).orElse(SourceEncoding.ALL);
    }

    /**
     * Says for how many submissions of a course with a due date nobody knows when they were handed in. One without an
     * answer has nothing that could be taken off.
     */
    static void noteUnknownTimes(GradeRequest request, List<Submission> submissions, GradingListener progress) {
        long unknown = submissions.stream()
                .filter(submission -> !submission.answers().isEmpty())
                .filter(submission -> !submission.time().isKnown())
                .count();
        if (unknown > 0 && request.course().flatMap(CourseFile::late).isPresent()) {
            progress.noted("Of " + unknown + " of " + submissions.size() + " submissions it is not known when they were"
                    + " handed in, so nothing is taken off for being late.");
        }
    }

    /**
     * Marks what was graded.
     *
     * @param verdicts one for each submission, in their order
     */
    static List<SubmissionVerdict> mark(
            GradeRequest request, List<Submission> submissions, List<SubmissionVerdict> verdicts) {
        Optional<MarkingScheme> scheme = request.course().map(CourseFile::scheme);
        if (scheme.isEmpty()) {
            return verdicts;
        }
        List<SubmissionVerdict> marked = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            Submission submission = submissions.get(i);
            marked.add(scheme.get()
                    .mark(
                            verdicts.get(i),
                            handedIn(submission.time(), scheme.get()),
                            submission.time().isLate()));
        }
        return marked;
    }

    /** By the clock of the place where it was due. */
    private static Optional<LocalDateTime> handedIn(HandInTime time, MarkingScheme scheme) {
        return scheme.late().flatMap(late -> time.by(late.due().getOffset()));
    }
}
