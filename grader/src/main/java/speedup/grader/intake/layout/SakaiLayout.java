package speedup.grader.intake.layout;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import speedup.grader.intake.layout.HandedIn.Attempt;
import speedup.grader.intake.layout.HandedIn.Author;
import speedup.grader.intake.layout.HandedIn.Content;
import speedup.grader.intake.layout.HandedIn.Kind;
import speedup.grader.intake.layout.Listing.ListedEntry;
import speedup.grader.roster.IdKind;

/** All submissions of a Sakai assignment: a folder for each student, with the files in one of its folders. */
final class SakaiLayout implements Layout {

    private static final String ATTACHMENTS = "Submission attachment(s)";
    private static final String TIMESTAMP = "timestamp.txt";
    private static final List<String> WRITTEN_BY_SAKAI = List.of(ATTACHMENTS, TIMESTAMP, "comments.txt");
    private static final Pattern DIGITS = Pattern.compile("\\d{17}");
    private static final DateTimeFormatter OLDER =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern NAME = Pattern.compile("(?s)(?<who>.+?)\\s*\\((?<id>[^()]+)\\)");

    @Override
    public String title() {
        return "Sakai";
    }

    @Override
    public String example() {
        return "\"Last, First(id)/" + ATTACHMENTS + "/Answer.java\"";
    }

    @Override
    public Optional<IdKind> ids() {
        return Optional.of(IdKind.LOGIN);
    }

    /** In the student's folder, above the attachments: no student can write there. */
    @Override
    public Optional<List<String>> timeFile(HandedIn handedIn) {
        List<String> names = handedIn.names();
        List<String> student = handedIn.content().kind() == Kind.FOLDER ? names.subList(0, names.size() - 1) : names;
        return Optional.of(Stream.concat(student.stream(), Stream.of(TIMESTAMP)).toList());
    }

    /** Sakai's older releases write digits down to milliseconds, newer ones an instant in ISO 8601; both are in UTC. */
    @Override
    public Optional<Instant> time(String text) {
        String stripped = text.strip();
        try {
            return Optional.of(
                    DIGITS.matcher(stripped).matches()
                            ? LocalDateTime.parse(stripped, OLDER).toInstant(ZoneOffset.UTC)
                            : Instant.parse(stripped));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    @Override
    public List<HandedIn> handedIn(Listing listing, List<String> folder) {
        return listing.children(folder).stream()
                .filter(ListedEntry::isFolder)
                .flatMap(entry -> handedIn(listing, entry).stream())
                .toList();
    }

    private static Optional<HandedIn> handedIn(Listing listing, ListedEntry entry) {
        Matcher name = NAME.matcher(entry.name());
        if (!name.matches() || WRITTEN_BY_SAKAI.stream().noneMatch(file -> listing.has(entry.names(), file))) {
            return Optional.empty();
        }
        Author author = new Author(entry.name(), name.group("who"), name.group("id"));
        List<String> attachments =
                Stream.concat(entry.names().stream(), Stream.of(ATTACHMENTS)).toList();
        return Optional.of(
                listing.children(attachments).isEmpty()
                        ? HandedIn.of(entry, author, Attempt.ONLY, Content.TEXT)
                        : new HandedIn(attachments, author, Attempt.ONLY, Content.FOLDER));
    }
}
