package speedup.grader.intake;

import java.util.List;
import speedup.grader.intake.SubmissionReader.Opener;
import speedup.grader.intake.layout.HandInTime;
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

    Found renamed(String other) {
        return new Found(other, author, place, identity, notes, time, opener);
    }
}
