package speedup.grader.intake.layout;

import java.util.List;
import java.util.Optional;
import speedup.grader.roster.IdKind;

/** How one platform names what the students of a class handed in. It looks at names only. */
public interface Layout {

    /** The platform's name. */
    String title();

    /** What names look like there, for whoever expected to find some. */
    String example();

    /** What kind of ids it has. */
    default Optional<IdKind> ids() {
        return Optional.empty();
    }

    /**
     * The entries of one folder that belong to students, if the folder is one with students in it.
     *
     * @param folder the names of a folder of the listing
     */
    List<HandedIn> handedIn(Listing listing, List<String> folder);
}
