package speedup.grader.cli.context;

import java.util.List;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;

/** What a command tells the program that started it. */
public enum ExitCode {
    /** Everything that was graded passed, or there was nothing to grade and no error. */
    ALL_PASSED(0),
    /** Something did not pass, and everything was decided. */
    NOT_ALL_PASSED(1),
    /** The command was used wrongly: an unknown option, a missing file. */
    WRONG_USE(2),
    /** Nothing failed, but the machine could not prove every pass. */
    INCONCLUSIVE(3),
    /** Something did not pass, and for something else the machine could prove neither. */
    NOT_ALL_PASSED_OR_DECIDED(4),
    /** The program has a fault. The number is {@code EX_SOFTWARE} of BSD's sysexits.h. */
    INTERNAL_ERROR(70),
    /** The user has stopped it: 128 and the number of the signal, as shells say it. */
    STOPPED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number that the process ends with. */
    public int code() {
        return code;
    }

    /** The end of a run with these verdicts. A run, or a submission, without a verdict has not passed. */
    public static ExitCode of(Gradebook gradebook) {
        return of(gradebook.submissions());
    }

    /** The same of what one or more runs found. */
    public static ExitCode of(List<SubmissionVerdict> submissions) {
        boolean somethingIsMissing = submissions.isEmpty()
                || submissions.stream()
                        .anyMatch(submission -> submission.exercises().isEmpty());
        List<Status> statuses = submissions.stream()
                .flatMap(submission -> submission.exercises().stream())
                .map(ExerciseVerdict::status)
                .distinct()
                .toList();
        boolean somethingIsOpen = statuses.contains(Status.INCONCLUSIVE);
        if (somethingIsMissing
                || statuses.stream().anyMatch(status -> status != Status.PASSED && status != Status.INCONCLUSIVE)) {
            return somethingIsOpen ? NOT_ALL_PASSED_OR_DECIDED : NOT_ALL_PASSED;
        }
        return somethingIsOpen ? INCONCLUSIVE : ALL_PASSED;
    }
}
