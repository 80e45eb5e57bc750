package speedup.grader.report.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import speedup.grader.roster.Person;
import speedup.grader.roster.Roster;
import speedup.grader.roster.RosterEntry;
import speedup.grader.roster.RosterMatch;
import speedup.grader.roster.RosterMatcher;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SubmissionVerdict;

/**
 * The marks of a class, student by student.
 *
 * @param gradebook the marks, submission by submission
 * @param students in the order of the roster; without one in that of the submissions
 * @param exceptions which submissions give nobody a mark; for whoever grades
 * @param platform the platform's own gradebook, to be filled in
 * @param assignment what the platform calls what was graded
 */
public record ClassMarks(
        Gradebook gradebook,
        List<StudentMark> students,
        List<String> exceptions,
        Optional<PlatformGradebook> platform,
        String assignment) {

    /** What an assignment is called of which nobody says it. */
    public static final String DEFAULT_ASSIGNMENT = "Speedup";

    public ClassMarks {
        students = List.copyOf(students);
        exceptions = List.copyOf(exceptions);
    }

    /** The marks of those who handed in, of whom no roster tells. */
    public static ClassMarks of(Gradebook gradebook) {
        return of(gradebook, Optional.empty(), Optional.empty(), DEFAULT_ASSIGNMENT);
    }

    /** The marks of a class as a roster has it, else as the platform's gradebook has it, else of those who handed in. */
    public static ClassMarks of(
            Gradebook gradebook, Optional<Roster> roster, Optional<PlatformGradebook> platform, String assignment) {
        return roster.or(() -> platform.map(PlatformGradebook::roster))
                .map(known -> of(gradebook, known, platform, assignment))
                .orElseGet(() -> new ClassMarks(gradebook, students(gradebook), List.of(), platform, assignment));
    }

    private static List<StudentMark> students(Gradebook gradebook) {
        List<StudentMark> students = new ArrayList<>();
        for (SubmissionVerdict submission : gradebook.submissions()) {
            Person author = gradebook.author(submission);
            students.add(new StudentMark(
                    RosterEntry.of(students.size() + 1, author), author, Optional.of(submission), true));
        }
        return students;
    }

    private static ClassMarks of(
            Gradebook gradebook, Roster roster, Optional<PlatformGradebook> platform, String assignment) {
        Map<String, SubmissionVerdict> verdicts = gradebook.submissions().stream()
                .collect(Collectors.toMap(SubmissionVerdict::name, submission -> submission, (first, second) -> first));
        Map<String, Person> authors = new HashMap<>();
        verdicts.forEach((name, submission) -> authors.put(name, gradebook.author(submission)));
        RosterMatch match = RosterMatcher.match(roster, authors);
        Map<RosterEntry, Person> known = new HashMap<>();
        match.owners().forEach((submission, entry) -> known.put(entry, authors.get(submission)));
        List<StudentMark> students = roster.entries().stream()
                .map(entry -> new StudentMark(
                        entry,
                        entry.person().with(known.getOrDefault(entry, entry.person())),
                        match.submission(entry).map(verdicts::get),
                        true))
                .toList();
        return new ClassMarks(gradebook, students, match.exceptions(), platform, assignment);
    }

    /** The same for whoever must not hear names: gradebooks have them all the same, since platforms need them. */
    public ClassMarks withoutNames() {
        return new ClassMarks(
                gradebook, students.stream().map(StudentMark::withoutName).toList(), exceptions, platform, assignment);
    }

    /** Whether students are spoken of without their names. */
    boolean isAnonymous() {
        return students.stream().anyMatch(student -> !student.isNamed());
    }

    /** The most points that there are. */
    double maxScore() {
        return gradebook.submissions().stream()
                .mapToDouble(SubmissionVerdict::maxScore)
                .max()
                .orElse(0);
    }

    /** Which submissions give nobody a mark, who gets no grade, and why; for whoever grades. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(exceptions);
        List<String> missing = students.stream()
                .filter(student -> student.verdict().isEmpty())
                .map(StudentMark::label)
                .toList();
        if (!missing.isEmpty()) {
            notes.add("No grade is written for " + missing.size() + " without a submission: "
                    + String.join("; ", missing) + ".");
        }
        List<String> open = students.stream()
                .filter(StudentMark::isOpen)
                .map(StudentMark::open)
                .toList();
        if (!open.isEmpty()) {
            notes.add("No grade is written for " + open.size() + " with open points: " + String.join("; ", open)
                    + ". Run the same command again: it grades what is open, and keeps the rest.");
        }
        return notes;
    }
}
