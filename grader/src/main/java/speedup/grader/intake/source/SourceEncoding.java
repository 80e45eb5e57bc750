package speedup.grader.intake.source;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Encodings of a source that are read beside UTF-8, with a note, where a course takes them. */
public enum SourceEncoding {
    UTF_16("UTF-16"),
    CP1252("Windows-1252");

    /** Both. */
    public static final Set<SourceEncoding> ALL = Collections.unmodifiableSet(EnumSet.allOf(SourceEncoding.class));

    private final String title;

    SourceEncoding(String title) {
        this.title = title;
    }

    /** What it is called in messages. */
    public String title() {
        return title;
    }

    /** The one that a course file calls by this name, such as {@code cp1252}; nothing for UTF-8. */
    public static Optional<SourceEncoding> named(String name) {
        return Stream.of(values())
                .filter(each ->
                        each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst();
    }

    /**
     * Makes sure that a source may be in this encoding.
     *
     * @param taken the encodings that the course takes
     * @param found how that shows, as what follows the encoding's name; may be empty
     * @throws RejectedException if it may not
     */
    void requireAmong(Set<SourceEncoding> taken, String found) throws RejectedException {
        if (!taken.contains(this)) {
            throw new RejectedException("is " + title + found + ". Sources have to be in UTF-8"
                    + (taken.isEmpty() ? "" : " or " + taken.iterator().next().title)
                    + ", as the course says. Save it as UTF-8, and hand it in again.");
        }
    }
}
