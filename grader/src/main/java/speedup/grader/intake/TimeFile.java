package speedup.grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import speedup.grader.intake.layout.HandedIn;
import speedup.grader.intake.layout.Layout;
import speedup.grader.intake.layout.Listing;
import speedup.grader.intake.source.RejectedException;
import speedup.grader.intake.source.Source;
import speedup.grader.intake.source.Source.Item;
import speedup.grader.intake.source.Source.Kind;

/** The file in which a platform says when something was handed in. One that cannot be read says nothing. */
final class TimeFile {

    /** Several times what a time takes. */
    private static final int MOST_BYTES = 100;

    private TimeFile() {}

    /** The time of what counts of a student's. */
    static Optional<Instant> read(ClassSource source, Listing listing, Layout layout, List<HandedIn> counting) {
        return counting.stream()
                .findFirst()
                .flatMap(layout::timeFile)
                .filter(names -> listing.has(names.subList(0, names.size() - 1), names.get(names.size() - 1)))
                .flatMap(names -> text(source, names))
                .flatMap(layout::time);
    }

    private static Optional<String> text(ClassSource source, List<String> names) {
        try (Source file = source.file(names, names.get(names.size() - 1))) {
            Optional<Item> item = file.items().stream()
                    .filter(each -> each.kind() == Kind.FILE)
                    .findFirst();
            if (item.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream content = file.open(item.get())) {
                return Optional.of(new String(content.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
            }
        } catch (IOException | RejectedException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
