package speedup.grader.coursefile;

import java.util.List;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement.Scaling;
import speedup.rules.VerdictRules;

/** A course file to begin with: every exercise, everything else in comments. It means the same as no course file. */
public final class CourseTemplate {

    private static final String BEGINNING = """
            # How a class is marked: ./speedup grade CLASS --course course.yml
            # Everything may be left out; what is said here is the default. A line that begins with # says nothing.
            # After a change: ./speedup course check course.yml

            # title: Parallel programming

            # Points of each exercise, and how often to grade again what is in doubt.
            points: %s
            retries: %d

            # How many cores an answer may use. Left out: all that there are.
            # cores: 4

            # Part of the points for right but too slow answers. Nothing up to half of the bar, as a proven speedup;
            # from there on evenly more, up to 30%% of the points just below the bar. Left out: all or nothing.
            # tooSlow:
            #   from: 0.5
            #   credit: 0.3

            # Part of the points for passing all of the lesson's tests, for answers that are not right; evenly less for
            # less of them. What is right but too slow earns no less. Left out: nothing.
            # testsPassed: 0.3

            # Until when to hand in, with the offset from UTC, and what is taken off afterwards.
            # due: 2026-11-30T23:59:00+01:00
            # late:
            #   perDay: 10%%    # for each day that has begun
            #   atMost: 50%%
            #   grace: 15m     # nothing is taken off up to so late

            # Which attempt counts where the platform gives several of a student: newest, first, or the newest of the first
            # three, as "at most 3". Left out: newest.
            # attempts: newest

            # Encodings that sources may be in, beside utf-8 with a note: what is not named here is rejected. Left out: all.
            # encodings: [utf-8, utf-16, cp1252]

            # What is graded, in this order. Take out the exercises that are not part of the course. Beside an id, with
            # the same indentation, may stand:
            #     points: 20
            #     bonus: true             # its points come on top
            #     serialFraction: 0.2     # its own bar by Amdahl's law, where it has one
            #     share: 0.5              # and of what the course's own answer reaches; 0 for the law alone
            #     byAnyMeans: 2.5         # instead: this speedup, on however many cores, by whatever means
            #     tooSlow: {from: 0.5, credit: 0.3}
            #     testsPassed: 0.3
            exercises:
            """;

    private CourseTemplate() {}

    /** The text of the file. */
    public static String text(List<Exercise<?, ?, ?>> all) {
        StringBuilder text =
                new StringBuilder(BEGINNING.formatted(CourseTable.points(VerdictRules.POINTS), VerdictRules.RETRIES));
        for (Exercise<?, ?, ?> exercise : all) {
            text.append("  - id: ")
                    .append(exercise.id())
                    .append("    # ")
                    .append(title(exercise))
                    .append('\n');
        }
        return text.toString();
    }

    private static String title(Exercise<?, ?, ?> exercise) {
        return exercise.requirements().stream()
                .filter(Scaling.class::isInstance)
                .map(requirement -> exercise.title() + "; serialFraction: " + ((Scaling) requirement).serialFraction())
                .findFirst()
                .orElse(exercise.title());
    }
}
