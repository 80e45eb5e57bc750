package speedup.grader.app.verification;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;
import speedup.exercise.Requirement.MinimumSpeedup;
import speedup.exercise.Requirement.Scaling;
import speedup.exercise.Requirement.SingleCoreSpeedup;
import speedup.grader.coursefile.CourseExercise;
import speedup.grader.coursefile.CourseFile;
import speedup.grader.intake.layout.AttemptPolicy;
import speedup.grader.intake.source.SourceEncoding;
import speedup.grader.marks.ExerciseWorth;
import speedup.grader.marks.PartialCredit;
import speedup.rules.VerdictRules;
import speedup.scaling.KarpFlattMetric;
import speedup.scaling.ScalingPoint;

/**
 * What the course's own answers are asked for when an exercise is checked. What is proven of an answer grows no further
 * once it has cleared the bar, so room above the bar is shown by a higher bar.
 */
final class VerificationBars {

    /** How far a reference answer has to clear the bar: JVMs that run one answer differ by nearly as much. */
    static final double ROOM = 0.08;

    /** So slow that any answer that ends reaches it: what is right is asked at the timed size, and passes. */
    private static final double ANY_SPEED = 1e-6;

    private VerificationBars() {}

    /** A course of one exercise whose bars are raised by the room, on so many cores. */
    static CourseFile withRoom(Exercise<?, ?, ?> exercise, int cores) {
        return course(exercise, requirement -> raised(requirement, cores));
    }

    /** A course of one exercise in which speed decides nothing. */
    static CourseFile withoutClock(Exercise<?, ?, ?> exercise) {
        return course(exercise, VerificationBars::anySpeed);
    }

    private static CourseFile course(Exercise<?, ?, ?> exercise, UnaryOperator<Requirement> bar) {
        CourseExercise only = new CourseExercise(
                exercise,
                new ExerciseWorth(VerdictRules.POINTS, false, PartialCredit.NONE),
                exercise.requirements().stream().map(bar).toList());
        return new CourseFile(
                "verify-lesson",
                "",
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(only),
                Optional.empty(),
                AttemptPolicy.NEWEST,
                SourceEncoding.ALL);
    }

    /** The same with a bar that is higher by the room, or as high as the cores let it be. */
    static Requirement raised(Requirement requirement, int available) {
        if (requirement instanceof MinimumSpeedup any) {
            return new MinimumSpeedup(any.speedup() * (1 + ROOM), any.size());
        }
        if (requirement instanceof SingleCoreSpeedup single) {
            return new SingleCoreSpeedup(single.speedup() * (1 + ROOM), single.size());
        }
        Scaling scaling = (Scaling) requirement;
        if (available < scaling.fewestCores()) {
            return scaling;
        }
        double target = scaling.bar(available) * (1 + ROOM);
        double serialFraction = KarpFlattMetric.of(new ScalingPoint(available, target));
        return new Scaling(Math.max(0, serialFraction), scaling.share(), scaling.size());
    }

    private static Requirement anySpeed(Requirement requirement) {
        return requirement instanceof SingleCoreSpeedup
                ? new SingleCoreSpeedup(ANY_SPEED, requirement.size())
                : new MinimumSpeedup(ANY_SPEED, requirement.size());
    }
}
