package speedup.grader.app.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import speedup.grader.app.UsageException;
import speedup.grader.report.export.ClassMarks;
import speedup.grader.report.export.StudentMark;
import speedup.grader.roster.Person;
import speedup.grader.text.DidYouMean;
import speedup.grader.text.UntrustedText;
import speedup.grader.verdict.Gradebook;
import speedup.grader.verdict.SubmissionVerdict;

/** What the submissions of a graded class may be called: as the report does, or by a name or an id of the student. */
public final class SubmissionNames {

    private static final int SHOWN = 5;

    private final Map<String, Set<String>> submissions = new LinkedHashMap<>();

    private final boolean named;

    private SubmissionNames(boolean named) {
        this.named = named;
    }

    /**
     * Those of a class, by what the platform and the roster know of the students.
     *
     * @param named whether names and ids of students may be told; else they are known and told to nobody
     */
    public static SubmissionNames of(ClassMarks marks, boolean named) {
        SubmissionNames names = new SubmissionNames(named);
        Gradebook gradebook = marks.gradebook();
        for (SubmissionVerdict submission : gradebook.submissions()) {
            names.add(submission.name(), submission.name());
            names.add(gradebook.author(submission), submission.name());
        }
        for (StudentMark student : marks.students()) {
            student.verdict().ifPresent(verdict -> names.add(student.person(), verdict.name()));
        }
        return names;
    }

    private void add(Person person, String submission) {
        add(person.name(), submission);
        person.ids().values().forEach(id -> add(id, submission));
    }

    private void add(String called, String submission) {
        if (!called.isBlank()) {
            submissions.computeIfAbsent(called, any -> new LinkedHashSet<>()).add(submission);
        }
    }

    /**
     * The names in the report of the submissions that are typed.
     *
     * @throws UsageException if one is nobody's, or that of several
     */
    public Set<String> find(List<String> typed) {
        Set<String> found = new LinkedHashSet<>();
        typed.forEach(name -> found.add(find(name.strip())));
        return found;
    }

    private String find(String typed) {
        Set<String> exact = submissions.getOrDefault(typed, Set.of());
        Set<String> possible = exact.isEmpty() ? inAnyCase(typed) : exact;
        if (possible.contains(typed)) {
            return typed;
        }
        if (possible.isEmpty()) {
            throw new UsageException("There is no submission \"" + typed + "\" in the report." + nearest(typed));
        }
        if (possible.size() > 1) {
            throw new UsageException("\"" + typed + "\" may be any of " + list(possible)
                    + ". Give the name of the submission as the report has it.");
        }
        return possible.iterator().next();
    }

    private Set<String> inAnyCase(String typed) {
        Set<String> possible = new TreeSet<>();
        submissions.forEach((called, those) -> {
            if (called.equalsIgnoreCase(typed)) {
                possible.addAll(those);
            }
        });
        return possible;
    }

    private String nearest(String typed) {
        Map<String, String> byLowerCase = new LinkedHashMap<>();
        Set<String> told = new LinkedHashSet<>(submissions.keySet());
        if (!named) {
            told.retainAll(submissionNames());
        }
        told.forEach(called -> byLowerCase.putIfAbsent(called.toLowerCase(Locale.ROOT), called));
        List<String> nearest = DidYouMean.nearest(typed, List.copyOf(byLowerCase.keySet())).stream()
                .map(called -> byLowerCase.getOrDefault(called, called))
                .toList();
        if (nearest.isEmpty()) {
            return " It has " + list(submissionNames()) + ".";
        }
        return " Did you mean " + list(nearest) + "?";
    }

    private Set<String> submissionNames() {
        Set<String> all = new LinkedHashSet<>();
        submissions.values().forEach(all::addAll);
        return all;
    }

    private static String list(Iterable<String> names) {
        List<String> shown = new ArrayList<>();
        names.forEach(name -> shown.add("\"" + UntrustedText.line(name) + "\""));
        String more = shown.size() > SHOWN ? " and " + (shown.size() - SHOWN) + " more" : "";
        return shown.stream().limit(SHOWN).collect(Collectors.joining(", ")) + more;
    }
}
