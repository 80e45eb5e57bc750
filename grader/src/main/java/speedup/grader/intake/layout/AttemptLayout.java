package speedup.grader.intake.layout;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import speedup.grader.intake.layout.HandedIn.Attempt;
import speedup.grader.intake.layout.HandedIn.Author;
import speedup.grader.intake.layout.HandedIn.Content;
import speedup.grader.intake.layout.Listing.ListedEntry;

/**
 * What is kept of submissions that came one by one: {@code STUDENT/000042} with the submission and the time at which it
 * came. Of two attempts, the newer one has the higher number.
 */
public final class AttemptLayout implements Layout {

    /** The file in an attempt's folder that says when it came, in UTC. */
    public static final String TIME_FILE = "arrived.txt";

    /** How a folder is called by an attempt's number, so that texts sort as numbers do. */
    public static final String NUMBER_FORMAT = "%06d";

    private static final Pattern NUMBER = Pattern.compile("\\d{6,9}");

    /** Whether a folder of a student is an attempt, by its name. */
    public static boolean isAttempt(String name) {
        return NUMBER.matcher(name).matches();
    }

    @Override
    public String title() {
        return "Attempts";
    }

    @Override
    public String example() {
        return "\"STUDENT/000042\", each with an \"" + TIME_FILE + "\" in it";
    }

    @Override
    public List<HandedIn> handedIn(Listing listing, List<String> folder) {
        return listing.children(folder).stream()
                .filter(ListedEntry::isFolder)
                .flatMap(student -> listing.children(student.names()).stream()
                        .filter(entry -> entry.isFolder() && isAttempt(entry.name()))
                        .filter(attempt -> listing.has(attempt.names(), TIME_FILE))
                        .flatMap(attempt -> content(listing, student, attempt)))
                .toList();
    }

    private static Stream<HandedIn> content(Listing listing, ListedEntry student, ListedEntry attempt) {
        return student(student.name()).stream()
                .flatMap(name -> listing.children(attempt.names()).stream()
                        .filter(entry -> !entry.name().equals(TIME_FILE))
                        .map(entry -> HandedIn.of(
                                entry,
                                new Author(student.name(), name, ""),
                                new Attempt(attempt.name(), false, Optional.empty()),
                                entry.isFolder() ? Content.FOLDER : Content.file(entry.name(), 0))));
    }

    /** The name is written so that every file system takes it. */
    private static Optional<String> student(String folder) {
        try {
            return Optional.of(URLDecoder.decode(folder, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notWrittenSo) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<List<String>> timeFile(HandedIn handedIn) {
        List<String> attempt = handedIn.names().subList(0, handedIn.names().size() - 1);
        return Optional.of(Listing.path(attempt, TIME_FILE));
    }

    @Override
    public Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text.strip()));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
