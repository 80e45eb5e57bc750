package speedup.processes.spawn;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import speedup.exercise.Codec;

/**
 * What came of a run, and what was left of it.
 *
 * @param outcome what the answer says
 * @param complete whether everything had been written and the grandchild had begun, before the answer returned
 * @param survivors how many of the child and the grandchild live on
 */
record Observation(Outcome outcome, boolean complete, int survivors) {

    /** What a JVM says of options that it finds in the environment, before the program has its turn. */
    private static final Pattern PREAMBLE = Pattern.compile("((NOTE: )?Picked up [^\n]*\n)*");

    /** Takes the words of the child's JVM out of the error output. */
    static Observation of(Outcome outcome, boolean complete, int survivors) {
        Matcher preamble = PREAMBLE.matcher(new String(outcome.err(), StandardCharsets.ISO_8859_1));
        int start = preamble.lookingAt() ? preamble.end() : 0;
        byte[] own = Arrays.copyOfRange(outcome.err(), start, outcome.err().length);
        return new Observation(new Outcome(outcome.exitCode(), outcome.out(), own), complete, survivors);
    }

    /** The numbers, then one array after the other. */
    static final class ObservationCodec implements Codec<Observation> {

        @Override
        public int size(Observation observation) {
            Outcome outcome = observation.outcome;
            return 6 * Integer.BYTES + outcome.out().length + outcome.err().length;
        }

        @Override
        public void write(Observation observation, ByteBuffer target) {
            Outcome outcome = observation.outcome;
            target.putInt(outcome.exitCode().isPresent() ? 1 : 0);
            target.putInt(outcome.exitCode().orElse(0));
            target.putInt(observation.complete ? 1 : 0).putInt(observation.survivors);
            target.putInt(outcome.out().length).put(outcome.out());
            target.putInt(outcome.err().length).put(outcome.err());
        }

        @Override
        public Observation read(ByteBuffer source) {
            boolean ended = source.getInt() != 0;
            int code = source.getInt();
            OptionalInt exitCode = ended ? OptionalInt.of(code) : OptionalInt.empty();
            boolean complete = source.getInt() != 0;
            int survivors = source.getInt();
            return new Observation(new Outcome(exitCode, bytes(source), bytes(source)), complete, survivors);
        }

        private static byte[] bytes(ByteBuffer source) {
            int length = source.getInt();
            if (length < 0 || length > source.remaining()) {
                throw new MalformedValue("The answer's output is damaged");
            }
            byte[] bytes = new byte[length];
            source.get(bytes);
            return bytes;
        }
    }
}
