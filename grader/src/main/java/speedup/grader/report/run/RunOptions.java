package speedup.grader.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run was asked for, as it could be typed again. All paths are absolute.
 *
 * @param paths what was graded
 * @param input what that was said to be: {@code auto}, {@code one}, {@code each}, or the name of a platform
 * @param lessons the jars of lessons that are not the course's own
 * @param only ids of the exercises that were asked for; empty for all
 * @param sandbox the level that was asked for
 * @param marksOnly whether nothing was found out about an answer beyond its mark
 * @param retries how often to grade again what is in doubt, if that was said
 * @param cores how many cores an answer may use, if that was said
 * @param course the course file
 * @param roster the file with the students of the class
 * @param gradebook the platform's gradebook that is filled in
 * @param assignment what the platform calls what was graded
 * @param formats the names of the formats that were asked for
 * @param reportVersion the version of {@code report.json}
 * @param anonymous whether students are called by ids and not by their names
 */
public record RunOptions(
        List<String> paths,
        String input,
        List<String> lessons,
        List<String> only,
        String sandbox,
        boolean marksOnly,
        Optional<Integer> retries,
        Optional<Integer> cores,
        Optional<String> course,
        Optional<String> roster,
        Optional<String> gradebook,
        Optional<String> assignment,
        List<String> formats,
        int reportVersion,
        boolean anonymous) {

    public RunOptions {
        paths = List.copyOf(paths);
        lessons = List.copyOf(lessons);
        only = List.copyOf(only);
        formats = List.copyOf(formats);
    }

    /** The same, for other paths. */
    RunOptions withPaths(List<String> others) {
        return of(others, input);
    }

    /** The same, for other paths that are said to be this. */
    public RunOptions of(List<String> others, String otherInput) {
        return new RunOptions(
                others,
                otherInput,
                lessons,
                only,
                sandbox,
                marksOnly,
                retries,
                cores,
                course,
                roster,
                gradebook,
                assignment,
                formats,
                reportVersion,
                anonymous);
    }

    /** The command line that asks for the same. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        switch (input) {
            case "auto" -> {}
            case "one", "each" -> arguments.add("--" + input);
            default -> arguments.add("--layout=" + input);
        }
        lessons.forEach(jar -> arguments.add("--lesson=" + jar));
        if (!only.isEmpty()) {
            arguments.add("--only=" + String.join(",", only));
        }
        arguments.add("--sandbox=" + sandbox);
        if (marksOnly) {
            arguments.add("--marks-only");
        }
        add(arguments, "--retries=", retries);
        add(arguments, "--cores=", cores);
        add(arguments, "--course=", course);
        add(arguments, "--roster=", roster);
        add(arguments, "--gradebook=", gradebook);
        add(arguments, "--assignment=", assignment);
        if (!formats.isEmpty()) {
            arguments.add("--format=" + String.join(",", formats));
        }
        if (anonymous) {
            arguments.add("--anonymous");
        }
        arguments.add("--report-version=" + reportVersion);
        arguments.add("--");
        arguments.addAll(paths);
        return arguments;
    }

    private static void add(List<String> arguments, String option, Optional<?> value) {
        value.ifPresent(given -> arguments.add(option + given));
    }
}
