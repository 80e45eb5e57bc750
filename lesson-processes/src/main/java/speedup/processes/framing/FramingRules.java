package speedup.processes.framing;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Looks for the first rule of {@link Framing} that an answer has broken. */
record FramingRules(FramingInput input, Transcript expected, Transcript actual) {

    private static final int SHOWN = 12;

    Optional<String> broken() {
        return written().or(this::sent).or(this::read).or(this::damages);
    }

    private Optional<String> written() {
        int i = Arrays.mismatch(expected.written(), actual.written());
        if (i < 0) {
            return Optional.empty();
        }
        return Optional.of("Byte %d of what was written is %s, and should be %s. It stands in %s"
                .formatted(i, at(actual.written(), i), at(expected.written(), i), place(i)));
    }

    private String place(int position) {
        int start = 0;
        List<byte[]> messages = input.messages();
        for (int i = 0; i < messages.size(); i++) {
            int length = messages.get(i).length;
            int offset = position - start;
            if (offset < Integer.BYTES) {
                return "the length of message %d, which has %d bytes".formatted(i, length);
            }
            if (offset < Integer.BYTES + length) {
                return "message %d, of %d bytes, at position %d".formatted(i, length, offset - Integer.BYTES);
            }
            start += Integer.BYTES + length;
        }
        return "no message: there are " + messages.size();
    }

    private static String at(byte[] bytes, int i) {
        return i < bytes.length ? "0x" + HexFormat.of().toHexDigits(bytes[i]) : "missing";
    }

    private Optional<String> sent() {
        if (actual.unflushed() > 0) {
            return Optional.of("When write returned, %d bytes were not flushed: whoever waits for them waits for long"
                    .formatted(actual.unflushed()));
        }
        return actual.closed()
                ? Optional.of("The stream was closed, and belongs to the caller, who has more to send")
                : Optional.empty();
    }

    private Optional<String> read() {
        // The answer stops at the first reading that is no message, so that one is wrong or the last.
        for (int i = 0;
                i < Math.min(expected.readings().size(), actual.readings().size());
                i++) {
            Reading right = expected.readings().get(i);
            Reading reading = actual.readings().get(i);
            String where = i < input.messages().size()
                    ? "Message %d of %d, of %d bytes"
                            .formatted(i, input.messages().size(), right.message().length)
                    : "The end behind %d messages".formatted(i);
            Optional<String> difference = difference(right, reading);
            if (difference.isPresent()) {
                return difference.map((where + ": ")::concat);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> difference(Reading right, Reading reading) {
        if (reading.kind() != right.kind()) {
            return Optional.of(
                    "read %s. It should have %s".formatted(reading.kind().words(), participle(right.kind())));
        }
        int i = Arrays.mismatch(right.message(), reading.message());
        if (i >= 0) {
            return Optional.of("read gave %d bytes, of which number %d is %s. It should be %s"
                    .formatted(reading.message().length, i, at(reading.message(), i), at(right.message(), i)));
        }
        int excess = reading.position() - right.position();
        return excess == 0
                ? Optional.empty()
                : Optional.of("read took %d bytes too many from the stream. They belong to whoever reads next"
                        .formatted(excess));
    }

    private static String participle(Reading.Kind kind) {
        return kind.words().replace("gave", "given").replace("threw", "thrown");
    }

    private Optional<String> damages() {
        if (actual.damages().size() != expected.damages().size()) {
            return Optional.of("There are %d damaged streams, and %d were read"
                    .formatted(expected.damages().size(), actual.damages().size()));
        }
        for (int i = 0; i < expected.damages().size(); i++) {
            Reading right = expected.damages().get(i);
            Reading reading = actual.damages().get(i);
            if (reading.kind() != right.kind()) {
                return Optional.of("From a stream of %s, read %s. It should have %s"
                        .formatted(shown(input.damages().get(i)), reading.kind().words(), participle(right.kind())));
            }
            if (right.kind() == Reading.Kind.INVALID_LENGTH && reading.position() != right.position()) {
                return Optional.of("From a stream of %s, read took %d bytes. It should have stopped behind the length"
                        .formatted(shown(input.damages().get(i)), reading.position()));
            }
        }
        return Optional.empty();
    }

    private static String shown(byte[] bytes) {
        String hex = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(SHOWN, bytes.length));
        return "%d bytes (%s%s)".formatted(bytes.length, hex, bytes.length > SHOWN ? " ..." : "");
    }
}
