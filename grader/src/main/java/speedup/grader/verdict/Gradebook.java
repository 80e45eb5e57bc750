package speedup.grader.verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import speedup.grader.roster.Person;

/**
 * Everything one run of the grader found.
 *
 * @param conditions the machine and the rules that the marks were made under
 * @param submissions the verdicts, in the order of the submissions
 * @param authors who handed in, as far as the intake knows it, by the submission's name
 * @param shard which part of a class it is; empty for all of it
 */
public record Gradebook(
        Conditions conditions,
        List<SubmissionVerdict> submissions,
        Map<String, Person> authors,
        Optional<ClassShard> shard) {

    public Gradebook {
        submissions = List.copyOf(submissions);
        authors = Map.copyOf(authors);
    }

    /** A gradebook of a whole class. */
    public Gradebook(Conditions conditions, List<SubmissionVerdict> submissions, Map<String, Person> authors) {
        this(conditions, submissions, authors, Optional.empty());
    }

    /** A gradebook of submissions of which nothing but their names is known. */
    public Gradebook(Conditions conditions, List<SubmissionVerdict> submissions) {
        this(conditions, submissions, Map.of());
    }

    /** Who handed a submission in. */
    public Person author(SubmissionVerdict submission) {
        return authors.getOrDefault(submission.name(), Person.called(submission.name()));
    }

    /**
     * What an instructor has to know to defend the marks.
     *
     * @param sandbox the level of the sandbox that the submissions' code ran in, such as {@code bubblewrap}
     * @param accounting where CPU times came from, such as {@code cgroup v2}
     * @param priority what put timed calls before other programs, such as {@code nice -15}
     * @param processor the processor's name
     * @param cores the cores that an answer could use
     * @param java the Java version
     * @param course what the marks follow; empty if that is what the exercises say themselves
     */
    public record Conditions(
            String sandbox,
            String accounting,
            String priority,
            String processor,
            int cores,
            String java,
            Optional<CourseTerms> course) {

        /** Conditions of marks that follow what the exercises say themselves. */
        public Conditions(
                String sandbox, String accounting, String priority, String processor, int cores, String java) {
            this(sandbox, accounting, priority, processor, cores, java, Optional.empty());
        }

        /** The same, of marks that follow a course file. */
        public Conditions under(CourseTerms terms) {
            return new Conditions(sandbox, accounting, priority, processor, cores, java, Optional.of(terms));
        }
    }
}
