package speedup.grader.intake.layout;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import speedup.grader.intake.layout.HandedIn.Attempt;
import speedup.grader.intake.layout.HandedIn.Author;
import speedup.grader.intake.layout.HandedIn.Content;
import speedup.grader.intake.layout.Listing.ListedEntry;
import speedup.grader.roster.Person;

/**
 * What is kept of submissions that came one by one: {@code STUDENT/000042} with the submission and the time at which it
 * came. Of two attempts, the newer one has the higher number.
 */
public final class AttemptLayout implements Layout {

    /** The file in an attempt's folder that says when it came, in UTC. */
    public static final String TIME_FILE = "arrived.txt";

    /** Who says that an attempt was late: which platform it came from is not kept. */
    public static final String LATE_BY = "the platform";

    /** Ends the name of an attempt that a platform says to be late. */
    private static final String LATE = "-late";

    private static final Pattern NAME = Pattern.compile("(?<number>\\d{6,9})(?:" + LATE + ")?");

    /** How a folder of an attempt is called, so that texts sort as numbers do. */
    public static String folder(int number, boolean isLate) {
        return String.format(Locale.ROOT, "%06d", number) + (isLate ? LATE : "");
    }

    /** The number of the attempt that a folder of a student is, with leading zeros; empty if it is none. */
    public static Optional<String> number(String folder) {
        Matcher name = NAME.matcher(folder);
        return name.matches() ? Optional.of(name.group("number")) : Optional.empty();
    }

    /** Whether a platform says of an attempt that it was late, by the name of its folder. */
    public static boolean isLate(String folder) {
        return folder.endsWith(LATE);
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
                        .filter(entry ->
                                entry.isFolder() && number(entry.name()).isPresent())
                        .filter(attempt -> listing.has(attempt.names(), TIME_FILE))
                        .flatMap(attempt -> content(listing, student, attempt)))
                .toList();
    }

    private static Stream<HandedIn> content(Listing listing, ListedEntry student, ListedEntry attempt) {
        return StudentFolder.of(student.name()).stream()
                .flatMap(known -> listing.children(attempt.names()).stream()
                        .filter(entry -> !entry.name().equals(TIME_FILE))
                        .map(entry -> HandedIn.of(
                                entry,
                                new Author(student.name(), known.title(), ""),
                                attempt(attempt.name()),
                                entry.isFolder() ? Content.FOLDER : Content.file(entry.name(), 0))));
    }

    private static Attempt attempt(String folder) {
        return new Attempt(number(folder).orElseThrow(), isLate(folder), Optional.empty());
    }

    /** What a platform knew of a student is in the name of the folder. */
    @Override
    public Person person(Author author) {
        return StudentFolder.of(author.key()).orElseThrow().person();
    }

    @Override
    public String lateBy() {
        return LATE_BY;
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
