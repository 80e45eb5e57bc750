package speedup.grader.coursefile;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import speedup.exercise.Requirement;
import speedup.grader.intake.layout.AttemptPolicy;
import speedup.grader.intake.source.SourceEncoding;
import speedup.grader.marks.ExerciseWorth;
import speedup.grader.marks.LatePolicy;
import speedup.grader.marks.MarkingScheme;
import speedup.grader.marks.PartialCredit;
import speedup.grader.verdict.CourseTerms;
import speedup.grader.verdict.CourseTerms.ExerciseTerms;

/** What a course file means, in words. */
public final class CourseWords {

    private CourseWords() {}

    /** What it asks for, of the exercises with these ids. */
    public static CourseTerms terms(CourseFile course, Predicate<String> isGraded) {
        List<ExerciseTerms> exercises = course.exercises().stream()
                .filter(each -> isGraded.test(each.exercise().id()))
                .map(CourseWords::terms)
                .toList();
        return new CourseTerms(
                course.name(),
                course.title(),
                exercises,
                course.late().map(CourseWords::late),
                attempts(course),
                encodings(course));
    }

    private static ExerciseTerms terms(CourseExercise each) {
        return new ExerciseTerms(
                each.exercise().id(),
                each.worth().points(),
                each.worth().isBonus(),
                each.requirements().stream().map(Requirement::reason).toList(),
                each.hasOwnBar(),
                tooSlow(each.worth().tooSlow()),
                testsPassed(each.worth()));
    }

    static Optional<String> testsPassed(ExerciseWorth worth) {
        return worth.testsPassed() == 0
                ? Optional.empty()
                : Optional.of("up to " + MarkingScheme.percent(worth.testsPassed())
                        + " of the points, by the share of the lesson's tests that pass");
    }

    static Optional<String> tooSlow(PartialCredit credit) {
        return credit.credit() == 0
                ? Optional.empty()
                : Optional.of("from " + MarkingScheme.percent(credit.from()) + " of the bar on, up to "
                        + MarkingScheme.percent(credit.credit()) + " of the points");
    }

    /** Which attempt counts, if it is another one than the newest. */
    static Optional<String> attempts(CourseFile course) {
        return Optional.of(course.attempts())
                .filter(policy -> !policy.equals(AttemptPolicy.NEWEST))
                .map(policy -> policy.inWords() + " counts");
    }

    /** Which encodings of a source are taken, if it is not every one that can be read. */
    static Optional<String> encodings(CourseFile course) {
        if (course.encodings().equals(SourceEncoding.ALL)) {
            return Optional.empty();
        }
        return Optional.of(
                Stream.concat(Stream.of("UTF-8"), course.encodings().stream().map(SourceEncoding::title))
                                .collect(Collectors.joining(" and "))
                        + " alone");
    }

    static String late(LatePolicy late) {
        String due = "due " + late.due();
        if (late.perDay() == 0 || late.atMost() == 0) {
            return due + "; nothing is taken off afterwards";
        }
        return due + "; afterwards " + MarkingScheme.percent(late.perDay())
                + " of the points off for each day that has begun, at most " + MarkingScheme.percent(late.atMost())
                + (late.grace().isZero() ? "" : ", but nothing up to " + inWords(late.grace()) + " late");
    }

    private static String inWords(Duration duration) {
        if (duration.equals(Duration.ofDays(duration.toDays()))) {
            return duration.toDays() + " d";
        }
        return duration.equals(Duration.ofHours(duration.toHours()))
                ? duration.toHours() + " h"
                : duration.toMinutes() + " min";
    }
}
