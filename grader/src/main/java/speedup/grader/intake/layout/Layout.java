package speedup.grader.intake.layout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import speedup.grader.intake.layout.HandedIn.Author;
import speedup.grader.roster.IdKind;
import speedup.grader.roster.Person;

/** How one platform names what the students of a class handed in. It looks at names, and opens no file. */
public interface Layout {

    /** The platform's name. */
    String title();

    /** What names look like there, for whoever expected to find some. */
    String example();

    /** What kind of ids it has. */
    default Optional<IdKind> ids() {
        return Optional.empty();
    }

    /** What is known of a student by a name of this layout. */
    default Person person(Author author) {
        return StudentFolder.of(author, this).person();
    }

    /** Who says that something was late, if names say so. */
    default String lateBy() {
        return title();
    }

    /** The file beside the students' folders in which the platform says whose they are, if their names do not. */
    default Optional<String> metadataFile() {
        return Optional.empty();
    }

    /** Where a file stands in which the platform says when something was handed in, if it does that in files. */
    default Optional<List<String>> timeFile(HandedIn handedIn) {
        return Optional.empty();
    }

    /** The time that is in such a file; empty if nobody can read it. */
    default Optional<Instant> time(String text) {
        return Optional.empty();
    }

    /**
     * The entries of one folder that belong to students, if the folder is one with students in it.
     *
     * @param folder the names of a folder of the listing
     */
    List<HandedIn> handedIn(Listing listing, List<String> folder);
}
