package speedup.notebook.output;

/**
 * What one cell shows, gathered into few messages and cut where it would make the notebook unusable. Text is passed on
 * when {@link #flush} is called, which somebody does several times a second.
 */
public final class CellOutput {

    /** Where it all goes: a front end. */
    public interface Sink {

        /** Takes text of a stream. */
        void stream(boolean isError, String text);

        /** Takes a bundle. */
        void bundle(MimeBundle bundle);
    }

    /** Characters of one cell that are shown: a browser still scrolls. */
    public static final int MOST_CHARACTERS = 500_000;

    /** Characters of all bundles of one cell: some dozens of plots. */
    public static final long MOST_BUNDLE_CHARACTERS = 50_000_000;

    private final Sink sink;
    private final StringBuilder waiting = new StringBuilder();
    private boolean waitingIsError;
    private int characters;
    private long bundleCharacters;
    private boolean isCut;

    public CellOutput(Sink sink) {
        this.sink = sink;
    }

    /** What is printed, to the error stream or to the other one. */
    public synchronized void text(boolean isError, String text) {
        if (isError != waitingIsError) {
            flush();
            waitingIsError = isError;
        }
        int room = MOST_CHARACTERS - characters;
        waiting.append(text, 0, Math.min(room, text.length()));
        characters += Math.min(room, text.length());
        if (text.length() > room) {
            cut("More than " + MOST_CHARACTERS + " characters");
        }
    }

    /** A plot, a table. */
    public synchronized void bundle(MimeBundle bundle) {
        flush();
        bundleCharacters += bundle.length();
        if (bundleCharacters > MOST_BUNDLE_CHARACTERS) {
            cut("More pictures than a notebook can hold");
        } else {
            sink.bundle(bundle);
        }
    }

    /** Passes on what is waiting. */
    public synchronized void flush() {
        if (waiting.length() > 0) {
            sink.stream(waitingIsError, waiting.toString());
            waiting.setLength(0);
        }
    }

    private void cut(String what) {
        if (!isCut) {
            isCut = true;
            flush();
            sink.stream(true, "\n[" + what + ": the rest of this cell's output is left out]\n");
        }
    }
}
