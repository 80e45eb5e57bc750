package speedup.grader.app;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import speedup.grader.report.ProgressLine;
import speedup.grader.text.TextStyle;
import speedup.grader.text.UntrustedText;

/**
 * Where a command writes.
 *
 * @param out for results
 * @param err for progress, warnings and errors
 * @param style the width and the colours of results
 * @param rewritesErr whether {@code err} is a terminal, where a line can be written over
 */
public record Terminal(PrintWriter out, PrintWriter err, TextStyle style, boolean rewritesErr) {

    /**
     * The process's own. Colours need a terminal and no {@code NO_COLOR}; the launcher script, which can
     * tell more about terminals than Java, passes {@code speedup.columns} and {@code speedup.terminal}.
     */
    public static Terminal ofProcess() {
        int columns = Integer.getInteger("speedup.columns", TextStyle.PLAIN.width());
        TextStyle style = new TextStyle(columns, Ansi.AUTO.enabled());
        return new Terminal(writer(System.out), writer(System.err), style, Boolean.getBoolean("speedup.terminal"));
    }

    public void print(String text) {
        out.print(text);
        out.flush();
    }

    public void print(List<String> lines) {
        lines.forEach(out::println);
    }

    public void warn(String message) {
        UntrustedText.lines(message).forEach(err::println);
    }

    public ProgressLine progressLine() {
        return new ProgressLine(err, rewritesErr, style.width());
    }

    /** In UTF-8 whatever the locale: a build service's is often C, which has no letters for most names. */
    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
