package speedup.grader.report;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import speedup.grader.progress.GradingListener;
import speedup.grader.progress.RunForecast;
import speedup.grader.text.Paragraph;
import speedup.grader.text.UntrustedText;

/**
 * Tells on standard error where a run is. On a terminal that is one line, written over again and again
 * and gone at the end; in a log it is one line for each exercise, and now and then one that sums up. Of more than one
 * answer it tells how many are done, how many of them are open, and about how long the rest takes.
 */
public final class ProgressLine implements GradingListener, AutoCloseable {

    private static final String START_OF_LINE = "\r";
    private static final String ERASE_TO_END = "\u001b[K";

    private static final double NANOS_PER_SECOND = 1e9;
    private static final int SECONDS_PER_MINUTE = 60;

    /** In a log, whose other lines say what has begun. */
    private static final long BETWEEN_SUMMARIES = TimeUnit.MINUTES.toNanos(1);

    private final PrintWriter stream;
    private final boolean rewrites;
    private final int width;
    private final LongSupplier nanos;
    private Optional<RunForecast> forecast = Optional.empty();
    private int open;
    private long lastGraded;
    private long lastSummary;
    private String lastTold = "";

    /**
     * @param stream where to
     * @param rewrites whether a terminal shows the stream
     * @param width the terminal's columns
     */
    public ProgressLine(PrintWriter stream, boolean rewrites, int width) {
        this(stream, rewrites, width, System::nanoTime);
    }

    /** With a clock, in nanoseconds from any origin. */
    ProgressLine(PrintWriter stream, boolean rewrites, int width, LongSupplier nanos) {
        this.nanos = nanos;
        this.stream = stream;
        this.rewrites = rewrites;
        this.width = width;
    }

    @Override
    public void began(Step step) {
        String place = "[" + step.number() + "/" + step.of() + "] " + UntrustedText.line(step.submission());
        if (rewrites) {
            tell(summary().map(text -> text + ": ").orElse("") + place + " "
                    + UntrustedText.line((step.exercise() + " " + step.stage()).strip()));
        } else if (!step.exercise().isEmpty()) {
            tell(place + " " + UntrustedText.line(step.exercise()));
        }
    }

    @Override
    public void planned(Plan plan) {
        forecast = Optional.of(new RunForecast(plan)).filter(run -> run.all() > 1);
        lastGraded = nanos.getAsLong();
        lastSummary = lastGraded;
    }

    @Override
    public void graded(String exercise, Duration time) {
        lastGraded = nanos.getAsLong();
        forecast.ifPresent(run -> run.graded(exercise, time.toNanos() / NANOS_PER_SECOND));
    }

    @Override
    public void settled(String exercise, boolean isOpen) {
        open += isOpen ? 1 : 0;
        forecast.ifPresent(run -> run.settled(exercise));
        if (!rewrites && nanos.getAsLong() - lastSummary >= BETWEEN_SUMMARIES) {
            lastSummary = nanos.getAsLong();
            summary().ifPresent(this::tell);
        }
    }

    private Optional<String> summary() {
        return forecast.map(run -> run.done() + "/" + run.all() + " done" + (open == 0 ? "" : ", " + open + " open")
                + ", " + left(run.remaining() - (nanos.getAsLong() - lastGraded) / NANOS_PER_SECOND));
    }

    private static String left(double seconds) {
        long minutes = Math.round(seconds / SECONDS_PER_MINUTE);
        if (minutes < 1) {
            return "less than a minute left";
        }
        return minutes < 2 * SECONDS_PER_MINUTE
                ? "about " + minutes + " min left"
                : String.format(Locale.ROOT, "about %.1f h left", seconds / SECONDS_PER_MINUTE / SECONDS_PER_MINUTE);
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
