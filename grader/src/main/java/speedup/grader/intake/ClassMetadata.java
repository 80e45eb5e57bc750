package speedup.grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import speedup.grader.intake.layout.HandedIn;
import speedup.grader.intake.layout.Layout;
import speedup.grader.intake.layout.Listing;
import speedup.grader.intake.source.RejectedException;
import speedup.grader.intake.source.Source;
import speedup.grader.intake.source.Source.Item;
import speedup.grader.intake.source.Source.Kind;

/** The files beside the students' folders in which a platform says who handed in, one for each folder of students. */
final class ClassMetadata {

    private final ClassSource source;
    private final Listing listing;
    private final Layout layout;
    private final Map<List<String>, GradescopeMetadata> read = new HashMap<>();
    private int groups;

    ClassMetadata(ClassSource source, Listing listing, Layout layout) {
        this.source = source;
        this.listing = listing;
        this.layout = layout;
    }

    /** What is said of something that was handed in. */
    GradescopeMetadata.Entry of(HandedIn handedIn) {
        int last = handedIn.names().size() - 1;
        GradescopeMetadata.Entry said = read.computeIfAbsent(handedIn.names().subList(0, last), this::in)
                .of(handedIn.names().get(last));
        groups += said.submitters().size() > 1 ? 1 : 0;
        return said;
    }

    /** For whoever grades, once all of it has been asked for. */
    List<IntakeNote> notes() {
        List<IntakeNote> notes = new ArrayList<>();
        if (!read.values().stream().allMatch(GradescopeMetadata::isWhole)) {
            notes.add(
                    IntakeNote.of("Not all of " + layout.metadataFile().orElse("") + " can be read, so some submissions"
                            + " are called by their folders. Download the export again."));
        }
        if (groups > 0) {
            notes.add(IntakeNote.of(PlatformFinder.count(groups, "submission")
                    + " of several students. In the roster, a column \"group\" gives all of them the mark; without it,"
                    + " the first does."));
        }
        return notes;
    }

    private GradescopeMetadata in(List<String> folder) {
        Optional<String> name = layout.metadataFile().filter(file -> listing.has(folder, file));
        return name.map(file -> read(Listing.path(folder, file), file)).orElseGet(GradescopeMetadata::none);
    }

    private GradescopeMetadata read(List<String> names, String name) {
        try (Source file = source.file(names, name)) {
            Optional<Item> item = file.items().stream()
                    .filter(each -> each.kind() == Kind.FILE)
                    .findFirst();
            if (item.isEmpty()) {
                return GradescopeMetadata.unreadable();
            }
            try (InputStream content = file.open(item.get())) {
                return GradescopeMetadata.read(content);
            }
        } catch (IOException | RejectedException e) {
            return GradescopeMetadata.unreadable();
        }
    }
}
