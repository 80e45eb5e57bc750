package speedup.grader.app.local;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import speedup.grader.intake.AnswerFile;
import speedup.grader.intake.Submission;
import speedup.grader.intake.Taken;
import speedup.grader.report.run.AnonymityKey;
import speedup.grader.roster.Person;

/**
 * Calls the submissions of a class by ids, before anything else is done with them, so that nothing that is made of them
 * has a name. Who they are of is still known, for the roster and for gradebooks.
 */
public final class AnonymousClass {

    private final AnonymityKey key;
    private final Taken named;

    private AnonymousClass(AnonymityKey key, Taken named) {
        this.key = key;
        this.named = named;
    }

    /** The class as it is called in a run; as it is if that has no key. */
    public static Taken of(Taken named, Optional<AnonymityKey> key) {
        return key.map(given -> new AnonymousClass(given, named).taken()).orElse(named);
    }

    /** In the order of the ids: that of names would tell a part of them. */
    private Taken taken() {
        Map<String, Person> authors = new HashMap<>();
        named.authors().forEach((name, person) -> authors.put(key.id(name), person));
        List<Submission> submissions = named.submissions().stream()
                .map(this::anonymous)
                .sorted(Comparator.comparing(Submission::name))
                .toList();
        return new Taken(submissions, authors, named.said());
    }

    private Submission anonymous(Submission submission) {
        String name = submission.name();
        NameRemoval removal =
                NameRemoval.of(name, named.authors().getOrDefault(name, Person.called(name)), key.id(name));
        Map<String, AnswerFile> answers = new LinkedHashMap<>();
        submission.answers().forEach((id, file) -> answers.put(id, withoutFolders(file)));
        return new Submission(
                key.id(name),
                answers,
                removal.from(submission.rejected()),
                removal.from(submission.unread()),
                submission.problems().stream().map(removal::from).toList(),
                submission.time());
    }

    /** What the file is called is the exercise's to say, what its folders are called is the student's. */
    private static AnswerFile withoutFolders(AnswerFile file) {
        return new AnswerFile(file.name(), file.content(), file.leftOut());
    }
}
