package speedup.grader.report;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import speedup.grader.speedupstack.Loss;
import speedup.grader.speedupstack.SourceLine;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.speedupstack.ThreadTimeline;
import speedup.grader.speedupstack.ThreadTimeline.Activity;
import speedup.grader.speedupstack.ThreadTimeline.Lane;
import speedup.grader.speedupstack.ThreadTimeline.Segment;
import speedup.grader.verdict.ExerciseVerdict;
import speedup.grader.verdict.ExerciseVerdict.StageTime;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.Gradebook.Conditions;
import speedup.grader.verdict.SpeedupFigures;
import speedup.grader.verdict.Status;
import speedup.grader.verdict.SubmissionVerdict;
import speedup.lesson.Cause;

/** Gradebooks to show. */
public final class Gradebooks {

    private static final String REASON = "Amdahl's law with a serial fraction of 10%";

    /** A call in which a thread of two waits for the other's lock, for the collector, and then for work. */
    public static final ThreadTimeline THREADS = new ThreadTimeline(
            40_000_000,
            List.of(
                    new Lane("main", List.of(new Segment(0, 40_000_000, Activity.WAITING))),
                    new Lane(
                            "pool-1-thread-1",
                            List.of(
                                    new Segment(0, 6_000_000, Activity.RUNNING, at(27)),
                                    new Segment(6_000_000, 10_000_000, Activity.RUNNING, at(28)),
                                    new Segment(10_000_000, 20_000_000, Activity.LOCKED, at(31)),
                                    new Segment(20_000_000, 29_000_000, Activity.RUNNING),
                                    new Segment(29_000_000, 33_000_000, Activity.COLLECTOR))),
                    new Lane(
                            "pool-1-thread-2",
                            List.of(
                                    new Segment(5_000_000, 25_000_000, Activity.RUNNING),
                                    new Segment(25_000_000, 31_000_000, Activity.LOCKED, at(31)),
                                    new Segment(31_000_000, 40_000_000, Activity.RUNNING)))),
            0,
            Map.of(27, "blur(rows, 3); // row by row", 31, "lock.lock();"));

    private static final SpeedupStack STACK = new SpeedupStack(
            2,
            0.96,
            List.of(
                    new Loss(
                            Cause.LOCK,
                            0.9,
                            "threads spent 50% of their time waiting for a lock",
                            Optional.of(new SourceLine("ParallelBlur.java", 31))),
                    new Loss(Cause.NOT_EXPLAINED, 0.14, "cores were idle", Optional.empty())),
            Optional.of(THREADS));

    private static final Conditions CONDITIONS =
            new Conditions("bubblewrap", "cgroup v2", "nice -15", "AMD EPYC Processor", 2, "17.0.15");

    private Gradebooks() {}

    private static Optional<SourceLine> at(int line) {
        return Optional.of(new SourceLine("ParallelBlur.java", line));
    }

    public static Gradebook of(SubmissionVerdict... submissions) {
        return new Gradebook(CONDITIONS, List.of(submissions));
    }

    /** A submission with one exercise of every status. */
    public static SubmissionVerdict everyStatus(String name) {
        return new SubmissionVerdict(
                name,
                List.of("The file pom.xml was not taken: only the files that you edit are."),
                Arrays.stream(Status.values()).map(Gradebooks::verdict).toList());
    }

    /** A submission that passed its only exercise. */
    public static SubmissionVerdict passed(String name) {
        return new SubmissionVerdict(name, List.of(), List.of(verdict(Status.PASSED)));
    }

    public static ExerciseVerdict verdict(Status status) {
        return verdict(
                "processes/blur-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-'), status, figures(status));
    }

    public static ExerciseVerdict verdict(String id, Status status, Optional<SpeedupFigures> figures) {
        return new ExerciseVerdict(
                id,
                status,
                status == Status.PASSED ? 10 : status == Status.TOO_SLOW ? 2.5 : 0,
                10,
                "This is what happened to " + id + ": it ended as " + status
                        + ". The rule says something else, so look at the lines below and try again.",
                status == Status.PASSED
                        ? List.of()
                        : List.of("Answer.java:12: error: ';' expected\n    int x = 1\n             ^"),
                figures.stream().toList(),
                List.of(
                        new StageTime("compile", Duration.ofMillis(420)),
                        new StageTime("speedup", Duration.ofNanos(1_999_999))));
    }

    /** Figures of an answer that is surely so fast, beside the bar. */
    public static SpeedupFigures figures(double speedup, double required) {
        return new SpeedupFigures(speedup, speedup, speedup, required, REASON, 640, 2, 12, 1.9, Optional.empty());
    }

    public static Optional<SpeedupFigures> figures(Status status) {
        return switch (status) {
            case PASSED ->
                Optional.of(new SpeedupFigures(
                        1.93,
                        1.89,
                        1.97,
                        1.82,
                        REASON,
                        640,
                        2,
                        12,
                        1.95,
                        Optional.empty(),
                        Optional.of(new SpeedupFigures.Times(120.4, 62.1, OptionalDouble.of(61.8)))));
            case TOO_SLOW ->
                Optional.of(new SpeedupFigures(0.96, 0, 1.02, 1.82, REASON, 640, 2, 9, 0.99, Optional.of(STACK)));
            case INCONCLUSIVE ->
                Optional.of(new SpeedupFigures(
                        Double.NaN,
                        1.2,
                        Double.POSITIVE_INFINITY,
                        1.82,
                        REASON,
                        640,
                        2,
                        60,
                        Double.NaN,
                        Optional.empty()));
            default -> Optional.empty();
        };
    }
}
