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
 * @param survivors how many of the child and the grandchild live on
 */
record Observation(Outcome outcome, boolean complete, int survivors) {

    private static final Codec<OptionalInt> EXIT_CODE = either(
            OptionalInt::isPresent, INT.map(OptionalInt::of, OptionalInt::getAsInt), constant(OptionalInt.empty()));

    private static final Codec<Outcome> OUTCOME = RecordCodec.of(
            Outcome::new, field(Outcome::exitCode, EXIT_CODE), field(Outcome::out, BYTES), field(Outcome::err, BYTES));

    /** The outcome, then what was seen. */
    static final Codec<Observation> CODEC = RecordCodec.of(
            Observation::new,
            field(Observation::outcome, OUTCOME),
            field(Observation::complete, BOOLEAN),
            field(Observation::survivors, INT));

    /** What a JVM says of options that it finds in the environment, before the program has its turn. */
    private static final Pattern PREAMBLE = Pattern.compile("((NOTE: )?Picked up [^\n]*\n)*");

    /** Takes the words of the child's JVM out of the error output. */
    static Observation of(Outcome outcome, boolean complete, int survivors) {
        Matcher preamble = PREAMBLE.matcher(new String(outcome.err(), StandardCharsets.ISO_8859_1));
        int start = preamble.lookingAt() ? preamble.end() : 0;
        byte[] own = Arrays.copyOfRange(outcome.err(), start, outcome.err().length);
        return new Observation(new Outcome(outcome.exitCode(), outcome.out(), own), complete, survivors);
    }
}
