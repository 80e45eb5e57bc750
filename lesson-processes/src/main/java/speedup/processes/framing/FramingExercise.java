package speedup.processes.framing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import speedup.exercise.Codec;
import speedup.exercise.Exercise;
import speedup.exercise.Requirement;

/** The contract of {@code processes/framing}. */
public final class FramingExercise implements Exercise<Framing, FramingInput, Transcript> {

    /** With so many messages, the first is empty and the second is as long as a message may be. */
    private static final int EXTREMES = 2;

    /** Around the borders of a byte and of a pipe, where mistakes show. */
    private static final int[] LENGTHS = {0, 1, 3, 4, 10, 127, 128, 255, 256, 1_000, 8_192, 65_536, 70_001};

    @Override
    public String id() {
        return "processes/framing";
    }

    @Override
    public String title() {
        return "Send messages over a stream of bytes";
    }

    @Override
    public Class<Framing> answerType() {
        return Framing.class;
    }

    @Override
    public String answerName() {
        return "MyFraming";
    }

    @Override
    public Framing baseline() {
        return new OracleFraming();
    }

    /** How many messages there are. */
    @Override
    public List<Integer> sizes() {
        return List.of(0, 1, EXTREMES, 3, 5, 10, 20);
    }

    /** Damaged streams are left to the larger sizes: whoever cannot read a good one should hear of that first. */
    @Override
    public FramingInput input(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int length = size == EXTREMES ? i * Framing.MAX_LENGTH : LENGTHS[random.nextInt(LENGTHS.length)];
            messages.add(bytes(length, random));
        }
        List<byte[]> damages = size > EXTREMES ? damages(random) : List.of();
        return new FramingInput(messages, damages, random.nextLong());
    }

    private static List<byte[]> damages(SplittableRandom random) {
        int length = LENGTHS[random.nextInt(1, LENGTHS.length)];
        byte[] whole = FramingInput.framed(length, bytes(length, random));
        return Stream.concat(
                        // Streams that end within the length, behind it, and one byte before the message does.
                        Stream.of(random.nextInt(1, Integer.BYTES), Integer.BYTES, whole.length - 1)
                                .map(end -> Arrays.copyOf(whole, end)),
                        Stream.of(
                                        -1,
                                        random.nextInt(Integer.MIN_VALUE, 0),
                                        Framing.MAX_LENGTH + 1,
                                        random.nextInt(Framing.MAX_LENGTH + 1, Integer.MAX_VALUE),
                                        Integer.MAX_VALUE)
                                .map(invalid -> FramingInput.framed(invalid, bytes(length, random))))
                .toList();
    }

    private static byte[] bytes(int length, SplittableRandom random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Writes the messages to one stream, and reads them from another that is right in any case. */
    @Override
    public Transcript solve(Framing answer, FramingInput input) throws IOException {
        RecordingOutput out = new RecordingOutput();
        int unflushed = 0;
        for (byte[] message : input.messages()) {
            answer.write(out, message);
            unflushed = Math.max(unflushed, out.unflushed());
        }
        List<Reading> damages = new ArrayList<>();
        List<Reading> readings = readAll(answer, new ScriptedInput(input.stream(), input.seed()));
        for (byte[] damage : input.damages()) {
            damages.add(Reading.by(answer, new ScriptedInput(damage, input.seed())));
        }
        return new Transcript(out.toByteArray(), unflushed, out.isClosed(), readings, damages);
    }

    private static List<Reading> readAll(Framing answer, ScriptedInput in) throws IOException {
        List<Reading> readings = new ArrayList<>();
        Reading reading;
        do {
            reading = Reading.by(answer, in);
            readings.add(reading);
        } while (reading.kind() == Reading.Kind.MESSAGE && !ranDry(readings));
        return readings;
    }

    /** Ends a run of messages that nobody has sent: the last ones took nothing from the stream. */
    private static boolean ranDry(List<Reading> readings) {
        int last = readings.size() - 1;
        return last > 0
                && readings.get(last).position() == readings.get(last - 1).position();
    }

    @Override
    public Codec<FramingInput> inputCodec() {
        return FramingInput.CODEC;
    }

    @Override
    public Codec<Transcript> outputCodec() {
        return Transcript.CODEC;
    }

    @Override
    public Optional<String> difference(FramingInput input, Transcript expected, Transcript actual) {
        return new FramingRules(input, expected, actual).broken();
    }

    @Override
    public List<Requirement> requirements() {
        return List.of();
    }
}
