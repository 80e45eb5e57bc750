package speedup.grader.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import speedup.grader.text.UntrustedText;

/** What the jobs of a class have written into their folder, read by and by. */
final class JobEvents {

    private static final Pattern NAME = Pattern.compile("part-(\\d{1,6})\\.(\\d{1,4})");
    private static final Pattern CONTENT = Pattern.compile("(\\w+) (\\d{1,3}) (\\S+)\\s*");
    private static final Pattern CODE = Pattern.compile("(\\d{1,3})\\s*");

    /** An event is a line, and a log of a merge a table with a line for each student. */
    private static final int MOST_BYTES = 1 << 22;

    private final Path folder;
    private final int count;
    private final Set<String> told = new HashSet<>();

    /**
     * The events of one submission of the jobs.
     *
     * @param folder the folder of these jobs; it need not be there yet
     * @param count how many parts there are
     */
    JobEvents(Path folder, int count) {
        this.folder = folder;
        this.count = count;
    }

    /** A line for each attempt that has ended since the last call. */
    List<String> news() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && told.add(name.group())) {
                    lines.add(line(name, read(file)));
                }
            }
        }
        return lines;
    }

    private String line(Matcher name, String content) {
        String part = "Part " + name.group(1) + " of " + count;
        Matcher said = CONTENT.matcher(content);
        if (!said.matches()) {
            return part + " has ended, and what it says cannot be read.";
        }
        String where = " on " + UntrustedText.line(said.group(3));
        String log = folder.resolve("part-" + name.group(1) + ".log").toString();
        return switch (said.group(1)) {
            case "graded" -> part + " is graded" + where + ".";
            case "again" ->
                part + " failed" + where + " with exit code " + said.group(2) + " at attempt " + name.group(2)
                        + ", and is graded again.";
            case "ended" -> part + " was ended" + where + ".";
            default -> part + " failed" + where + " with exit code " + said.group(2) + ". What it said: " + log;
        };
    }

    /** The exit code of the merge, once it has ended. */
    OptionalInt merged() throws IOException {
        Path file = folder.resolve("merge");
        if (!Files.exists(file)) {
            return OptionalInt.empty();
        }
        Matcher code = CODE.matcher(read(file));
        return code.matches() ? OptionalInt.of(Integer.parseInt(code.group(1))) : OptionalInt.empty();
    }

    /** What the merge printed, as text of others. */
    List<String> mergeLog() throws IOException {
        Path log = folder.resolve("merge.log");
        return Files.exists(log) ? UntrustedText.lines(read(log)) : List.of();
    }

    private static String read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }
}
