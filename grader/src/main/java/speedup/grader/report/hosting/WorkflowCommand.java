package speedup.grader.report.hosting;

import java.util.Map;
import java.util.stream.Collectors;

/** A line that the runner of GitHub Actions obeys, with everything escaped that could end it or make another of it. */
final class WorkflowCommand {

    private WorkflowCommand() {}

    /**
     * The line, without its end.
     *
     * @param name the command's
     * @param properties in the order in which they are written; at least one
     * @param data what stands behind them, of one line or several
     */
    static String of(String name, Map<String, String> properties, String data) {
        return "::" + name + " "
                + properties.entrySet().stream()
                        .map(property -> property.getKey() + "=" + property(property.getValue()))
                        .collect(Collectors.joining(","))
                + "::" + data(data);
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
