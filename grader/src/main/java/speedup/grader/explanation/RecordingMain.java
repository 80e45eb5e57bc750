package speedup.grader.explanation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import speedup.grader.speedupstack.Attribution;
import speedup.grader.speedupstack.CallTotals;
import speedup.grader.subprocess.SubprocessEnd;

/**
 * The subprocess that reads a recording: the file and the judge's figures come in, the losses and one call's threads
 * come out.
 */
final class RecordingMain {

    /** The file for the result, the recording, the name of the answer's class. */
    private static final int TOTALS = 3;

    private RecordingMain() {}

    /** Reads a recording. */
    public static void main(String... arguments) {
        SubprocessEnd.of(Path.of(arguments[0]), () -> {
            CallTotals totals = totals(Arrays.asList(arguments).subList(TOTALS, arguments.length));
            return StackFormat.bytes(Attribution.stack(
                    totals,
                    RecordingReader.read(Path.of(arguments[1]), new StudentCode(arguments[2]), totals.calls())));
        });
    }

    /** What {@link #main} is given behind the file for the result. */
    static List<String> arguments(Path recording, String className, CallTotals totals) {
        List<String> arguments = new ArrayList<>(List.of(recording.toString(), className));
        arguments.addAll(List.of(
                Integer.toString(totals.cores()),
                Integer.toString(totals.calls()),
                Long.toString(totals.wall()),
                Long.toString(totals.cpu()),
                Long.toString(totals.baselineCpu()),
                Long.toString(totals.delay()),
                Double.toString(totals.wholeCores())));
        return arguments;
    }

    private static CallTotals totals(List<String> words) {
        return new CallTotals(
                Integer.parseInt(words.get(0)),
                Integer.parseInt(words.get(1)),
                Long.parseLong(words.get(2)),
                Long.parseLong(words.get(3)),
                Long.parseLong(words.get(4)),
                Long.parseLong(words.get(5)),
                Double.parseDouble(words.get(6)));
    }
}
