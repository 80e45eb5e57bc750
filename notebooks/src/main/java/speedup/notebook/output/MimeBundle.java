package speedup.notebook.output;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing to show, in one or more forms: a front end takes the richest that it knows.
 *
 * @param forms the text by its media type, such as {@code text/html}; at least one
 */
public record MimeBundle(Map<String, String> forms) {

    public static final String PLAIN = "text/plain";
    public static final String HTML = "text/html";
    public static final String SVG = "image/svg+xml";

    /** Figures for programs: a front end that does not know it passes it over. */
    public static final String FIGURES = "application/vnd.speedup.figures+json";

    public MimeBundle {
        forms = Map.copyOf(forms);
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("a bundle needs at least one form");
        }
    }

    /** Plain text alone. */
    public static MimeBundle plain(String text) {
        return new MimeBundle(Map.of(PLAIN, text));
    }

    /** The same with one more form. */
    public MimeBundle with(String type, String text) {
        Map<String, String> more = new LinkedHashMap<>(forms);
        more.put(type, text);
        return new MimeBundle(more);
    }

    /** The number of characters of all forms. */
    public long length() {
        return forms.values().stream().mapToLong(String::length).sum();
    }
}
