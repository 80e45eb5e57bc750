package speedup.grader.intake;

import java.util.List;
import java.util.stream.Collectors;
import speedup.grader.intake.SubmissionReader.Opener;
import speedup.grader.intake.layout.HandInTime;
import speedup.grader.intake.source.EntryPath;
import speedup.grader.roster.Person;

/**
 * A submission before it is read.
 *
 * @param name what to call it
 * @param author who handed it in, as far as that is known
 * @param place where it is: what to call it where names clash
 * @param identity the same for two paths that lead to one thing
 * @param notes what is known about it already, for the student
 * @param time when it was handed in, as far as that is known
 * @param opener opens it
 */
record Found(
        String name, Person author, String place, String identity, List<String> notes, HandInTime time, Opener opener) {

    Found {
        notes = List.copyOf(notes);
    }

    /** The same with what the platform says of it beside its name. */
    Found knownAs(GradescopeMetadata.Entry said) {
        Found dated = new Found(
                name, author, place, identity, notes, said.time().isPresent() ? time.at(said.time()) : time, opener);
        if (said.submitters().isEmpty()) {
            return dated;
        }
        String names = said.submitters().stream()
                .map(Person::name)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(", "));
        return new Found(
                names.isEmpty() ? name : EntryPath.shown(names),
                said.submitters().get(0).with(author),
                place,
                identity,
                notes,
                dated.time(),
                opener);
    }

    Found renamed(String other) {
        return new Found(other, author, place, identity, notes, time, opener);
    }
}
