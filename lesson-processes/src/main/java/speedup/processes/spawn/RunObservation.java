package speedup.processes.spawn;

import static speedup.exercise.Codecs.BOOLEAN;
import static speedup.exercise.Codecs.BYTES;
import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.constant;
import static speedup.exercise.Codecs.either;
import static speedup.exercise.RecordCodec.field;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What came of a run, and what was left of it.
 *
 * @param outcome what the answer says
 * @param complete whether everything had been written and the grandchild had begun, before the answer returned
 * @param early whether the answer returned before the time was up
 * @param survivors how many of the child and the grandchild live on
 */
record RunObservation(ProcessOutcome outcome, boolean complete, boolean early, int survivors) {

    private static final Codec<OptionalInt> EXIT_CODE = either(
            OptionalInt::isPresent, INT.map(OptionalInt::of, OptionalInt::getAsInt), constant(OptionalInt.empty()));

    private static final Codec<ProcessOutcome> OUTCOME = RecordCodec.of(
            ProcessOutcome::new,
            field(ProcessOutcome::exitCode, EXIT_CODE),
            field(ProcessOutcome::out, BYTES),
            field(ProcessOutcome::err, BYTES));

    /** The outcome, then what was seen. */
    static final Codec<RunObservation> CODEC = RecordCodec.of(
            RunObservation::new,
            field(RunObservation::outcome, OUTCOME),
            field(RunObservation::complete, BOOLEAN),
            field(RunObservation::early, BOOLEAN),
            field(RunObservation::survivors, INT));

    /** What a JVM says of options that it finds in the environment, before the program has its turn. */
    private static final Pattern PREAMBLE = Pattern.compile("((NOTE: )?Picked up [^\n]*\n)*");

    /** Takes the words of the child's JVM out of the error output. */
    static RunObservation of(ProcessOutcome outcome, boolean complete, boolean early, int survivors) {
        Matcher preamble = PREAMBLE.matcher(new String(outcome.err(), StandardCharsets.ISO_8859_1));
        int start = preamble.lookingAt() ? preamble.end() : 0;
        byte[] own = Arrays.copyOfRange(outcome.err(), start, outcome.err().length);
        return new RunObservation(
                new ProcessOutcome(outcome.exitCode(), outcome.out(), own), complete, early, survivors);
    }
}
