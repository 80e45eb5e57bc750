package speedup.grader.intake;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import speedup.grader.roster.IdKind;
import speedup.grader.roster.Person;

/**
 * What an export of Gradescope says of its submissions: who handed in, and when. Beside that, the file holds what earlier
 * gradings printed, which is up to students. So it is read event by event, and no more is kept than names and times.
 */
final class GradescopeMetadata {

    /** Of a class of thousands, with all that their gradings printed. */
    private static final int MOST_CHARACTERS = 256 << 20;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(MOST_CHARACTERS).build();

    /** As Ruby writes a time: 2026-11-01 12:00:00.123456789 Z. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("[ ]['T']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[ ]")
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT);

    private final Iterator<Event> events;
    private final Map<String, Entry> entries = new HashMap<>();
    private boolean isWhole = true;

    private GradescopeMetadata(Iterator<Event> events) {
        this.events = events;
    }

    /**
     * What it says of one submission.
     *
     * @param submitters who handed in, several if it is a group's
     * @param time when; empty if it does not say
     */
    record Entry(List<Person> submitters, Optional<Instant> time) {

        static final Entry UNKNOWN = new Entry(List.of(), Optional.empty());

        Entry {
            submitters = List.copyOf(submitters);
        }
    }

    /** Of an export without such a file. */
    static GradescopeMetadata none() {
        return new GradescopeMetadata(Collections.emptyIterator());
    }

    /** Of one whose file cannot be read. */
    static GradescopeMetadata unreadable() {
        GradescopeMetadata metadata = none();
        metadata.isWhole = false;
        return metadata;
    }

    /** Reads it. Of a file that breaks off, or is none, what came before counts. */
    static GradescopeMetadata read(InputStream content) {
        GradescopeMetadata metadata = new GradescopeMetadata(new Parse(SETTINGS)
                .parseReader(new InputStreamReader(content, StandardCharsets.UTF_8))
                .iterator());
        try {
            metadata.document();
        } catch (YamlEngineException | NoSuchElementException e) {
            metadata.isWhole = false;
        }
        return metadata;
    }

    /** Whether it was read to its end. */
    boolean isWhole() {
        return isWhole;
    }

    /** What it says of the submission in a folder. */
    Entry of(String folder) {
        return entries.getOrDefault(folder, Entry.UNKNOWN);
    }

    private void document() {
        Event event = events.next();
        while (event.getEventId() == Event.ID.StreamStart || event.getEventId() == Event.ID.DocumentStart) {
            event = events.next();
        }
        if (event.getEventId() != Event.ID.MappingStart) {
            isWhole = event.getEventId() == Event.ID.StreamEnd;
            return;
        }
        for (event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            String folder = text(event);
            entries.put(folder, submission(events.next()));
        }
    }

    private Entry submission(Event start) {
        if (start.getEventId() != Event.ID.MappingStart) {
            skip(start);
            return Entry.UNKNOWN;
        }
        List<Person> submitters = List.of();
        Optional<Instant> time = Optional.empty();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            switch (text(event)) {
                case ":submitters" -> submitters = submitters(events.next());
                case ":created_at" -> time = time(text(events.next()));
                default -> skip(events.next());
            }
        }
        return new Entry(submitters, time);
    }

    private List<Person> submitters(Event start) {
        List<Person> people = new ArrayList<>();
        if (start.getEventId() != Event.ID.SequenceStart) {
            skip(start);
            return people;
        }
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            if (event.getEventId() == Event.ID.MappingStart) {
                people.add(person());
            } else {
                skip(event);
            }
        }
        return people;
    }

    private Person person() {
        Map<String, String> said = new HashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            said.put(text(event), text(events.next()));
        }
        return new Person(
                said.getOrDefault(":name", "").strip(),
                Map.of(
                        IdKind.STUDENT, said.getOrDefault(":sid", ""),
                        IdKind.EMAIL, said.getOrDefault(":email", "")));
    }

    /** A scalar's text; empty for what is none, and for Ruby's nil and bytes of no known encoding. */
    private String text(Event start) {
        if (start instanceof ScalarEvent scalar) {
            boolean isNil = scalar.isPlain()
                    && (scalar.getValue().equals("~") || scalar.getValue().equals("null"));
            return isNil || scalar.getTag().isPresent() ? "" : scalar.getValue();
        }
        skip(start);
        return "";
    }

    /** Goes to the end of a value, without a stack. */
    private void skip(Event start) {
        int depth = depth(start);
        while (depth > 0) {
            depth += depth(events.next());
        }
    }

    private static int depth(Event event) {
        return switch (event.getEventId()) {
            case MappingStart, SequenceStart -> 1;
            case MappingEnd, SequenceEnd -> -1;
            default -> 0;
        };
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(TIME.parse(text.strip(), Instant::from));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
