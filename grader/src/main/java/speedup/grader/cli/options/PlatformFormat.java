package speedup.grader.cli.options;

import java.util.Locale;

/** What {@code --format} takes beside the formats of files: where it is a platform that has to be asked or told. */
public enum PlatformFormat {
    /** Annotations and the step's summary of GitHub Actions. */
    ACTIONS,
    /** The result of Classroom 50. */
    CLASSROOM50,
    /** Nothing, whatever platform this is. */
    NONE;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
