package speedup.grader.report.export;

import java.math.BigDecimal;
import java.util.Optional;
import speedup.grader.report.Figures;
import speedup.grader.roster.Person;
import speedup.grader.roster.RosterEntry;
import speedup.grader.verdict.SubmissionVerdict;

/**
 * What a student gets.
 *
 * @param student the line of the roster
 * @param person what the roster and the submission know of the student
 * @param verdict that of the submission that counts; empty if there is none
 * @param isNamed whether whoever grades is to hear the name
 */
public record StudentMark(RosterEntry student, Person person, Optional<SubmissionVerdict> verdict, boolean isNamed) {

    /** The same for whoever must not hear the name. */
    StudentMark withoutName() {
        return new StudentMark(student, person, verdict, false);
    }

    /** How to speak of the student to whoever grades. */
    String label() {
        return isNamed ? student.label() : verdict.map(SubmissionVerdict::name).orElseGet(student::place);
    }

    /** Whether points are neither earned nor lost, so that there is no grade yet. */
    boolean isOpen() {
        return verdict.stream().anyMatch(given -> given.openScore() > 0);
    }

    /** The points as platforms read them, in whichever locale; empty if there is no grade. */
    Optional<String> grade() {
        return verdict.filter(given -> !isOpen()).map(given -> number(given.score()));
    }

    /** Who, and how many points are open. */
    String open() {
        return label() + ", "
                + verdict.map(given ->
                                Figures.points(given.openScore()) + " of " + Figures.points(given.maxScore()) + " open")
                        .orElse("");
    }

    /** A number without an exponent and without zeros at its end. */
    static String number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return exact.toPlainString();
    }
}
