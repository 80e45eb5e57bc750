package speedup.grader.report.hosting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a step's output as the runner of GitHub Actions does. */
public final class WorkflowRunner {

    private static final Pattern COMMAND = Pattern.compile("::([^: ]+)(?: (.*?))?::(.*)");

    private WorkflowRunner() {}

    /** A command that was obeyed. */
    public record Obeyed(String name, Map<String, String> properties, String data) {}

    /** The commands that a step's output has, without those that begin and end a time in which none is obeyed. */
    public static List<Obeyed> obeyed(String output) {
        List<Obeyed> obeyed = new ArrayList<>();
        String token = "";
        for (String line : output.split("\\r\\n|\\r|\\n", -1)) {
            Matcher command = COMMAND.matcher(line.replaceFirst("^[\\s\\p{Z}\\x85]+", ""));
            boolean isCommand = command.lookingAt();
            if (!token.isEmpty()) {
                token = isCommand && command.group(1).equals(token) ? "" : token;
            } else if (isCommand && command.group(1).equals("stop-commands")) {
                token = command.group(3);
            } else if (isCommand) {
                obeyed.add(obeyed(command));
            } else if (line.matches(".*##\\[\\w+].*")) {
                obeyed.add(new Obeyed(line, Map.of(), ""));
            }
        }
        return obeyed;
    }

    private static Obeyed obeyed(Matcher command) {
        Map<String, String> properties = new LinkedHashMap<>();
        String given = command.group(2) == null ? "" : command.group(2);
        for (String property : given.split(",", -1)) {
            String[] parts = property.split("=", 2);
            properties.put(parts[0], parts.length == 1 ? "" : unescaped(parts[1]));
        }
        return new Obeyed(command.group(1).toLowerCase(Locale.ROOT), properties, unescaped(command.group(3)));
    }

    private static String unescaped(String text) {
        return text.replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%25", "%");
    }
}
