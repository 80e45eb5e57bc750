package speedup.processes.spawn;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** Looks for the first rule of {@link ProcessRunner} that an answer has broken. */
record RunRules(ChildBehaviour script, RunObservation actual) {

    Optional<String> broken() {
        return ending().or(this::orphans)
                .or(() ->
                        stream("standard output", script.out(), actual.outcome().out(), script.err().length))
                .or(() -> stream("error output", script.err(), actual.outcome().err(), script.out().length));
    }

    private Optional<String> ending() {
        OptionalInt exitCode = actual.outcome().exitCode();
        if (script.ends() && exitCode.isEmpty()) {
            return Optional.of("The child ends by itself with exit code %d, and was said to be out of time"
                    .formatted(script.exitCode()));
        }
        if (script.ends() && exitCode.getAsInt() != script.exitCode()) {
            return Optional.of(
                    "The exit code is %d. It should be %d".formatted(exitCode.getAsInt(), script.exitCode()));
        }
        return script.ends() || exitCode.isEmpty()
                ? Optional.empty()
                : Optional.of("The exit code is %d, of a child that never ends by itself. There should be none when"
                                .formatted(exitCode.getAsInt())
                        + " its time is up");
    }

    private Optional<String> orphans() {
        return actual.survivors() == 0
                ? Optional.empty()
                : Optional.of("When the time was up, the child ran, and a child of its own. %d of these 2 processes"
                                .formatted(actual.survivors())
                        + " ran on after the call. All descendants have to end");
    }

    private Optional<String> stream(String name, byte[] expected, byte[] bytes, int other) {
        int i = Arrays.mismatch(expected, bytes);
        // A child that is stopped early has written the beginning.
        boolean cutOff = !script.ends() && !actual.complete() && i == bytes.length;
        if (i < 0 || cutOff) {
            return Optional.empty();
        }
        String both = other > 0 && bytes.length == expected.length + other
                ? ", as many as there are on both outputs together"
                : "";
        return Optional.of("The %s has %d bytes%s, and should have %d. Byte %d is %s. It should be %s%s"
                .formatted(name, bytes.length, both, expected.length, i, at(bytes, i), at(expected, i), word(name, i)));
    }

    private static String at(byte[] bytes, int i) {
        return i < bytes.length ? "" + bytes[i] : "missing";
    }

    /** Which argument should stand at a place of the standard output. */
    private String word(String name, int position) {
        if (name.startsWith("error") || position < script.flood()) {
            return "";
        }
        int start = script.flood();
        for (int i = 0; i < script.words().size(); i++) {
            start += script.words().get(i).length() + 1;
            if (position < start) {
                return ": there, the child repeats the argument \"%s\""
                        .formatted(script.words().get(i));
            }
        }
        return ": the child has already repeated all of its arguments";
    }
}
