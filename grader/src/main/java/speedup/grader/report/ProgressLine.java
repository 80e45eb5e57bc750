package speedup.grader.report;

import java.io.PrintWriter;
import speedup.grader.progress.GradingListener;
import speedup.grader.text.Paragraph;
import speedup.grader.text.UntrustedText;

/**
 * Tells on standard error where a run is. On a terminal that is one line, written over again and again
 * and gone at the end; in a log it is one line for each exercise.
 */
public final class ProgressLine implements GradingListener, AutoCloseable {

    private static final String START_OF_LINE = "\r";
    private static final String ERASE_TO_END = "\u001b[K";

    private final PrintWriter stream;
    private final boolean rewrites;
    private final int width;
    private String lastTold = "";

    /**
     * @param stream where to
     * @param rewrites whether a terminal shows the stream
     * @param width the terminal's columns
     */
    public ProgressLine(PrintWriter stream, boolean rewrites, int width) {
        this.stream = stream;
        this.rewrites = rewrites;
        this.width = width;
    }

    @Override
    public void began(Step step) {
        String place = "[" + step.number() + "/" + step.of() + "] " + UntrustedText.line(step.submission());
        if (rewrites) {
            tell(place + " " + UntrustedText.line((step.exercise() + " " + step.stage()).strip()));
        } else if (!step.exercise().isEmpty()) {
            tell(place + " " + UntrustedText.line(step.exercise()));
        }
    }

    @Override
    public void noted(String text) {
        close();
        lastTold = "";
        stream.println(UntrustedText.line(text));
        stream.flush();
    }

    /** Shows the text, on a terminal in place of what was there before. */
    public void tell(String text) {
        if (text.equals(lastTold)) {
            return;
        }
        lastTold = text;
        if (rewrites) {
            // One column stays free: a character in the last one makes some terminals go to the next line.
            stream.print(START_OF_LINE + Paragraph.wrap(text, width - 1).get(0) + ERASE_TO_END);
        } else {
            stream.println(text);
        }
        stream.flush();
    }

    /** Takes the rewritten line away. */
    @Override
    public void close() {
        if (rewrites && !lastTold.isEmpty()) {
            stream.print(START_OF_LINE + ERASE_TO_END);
            stream.flush();
        }
    }
}
