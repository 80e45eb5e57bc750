package speedup.processes.spawn;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** Looks for the first rule of {@link ProcessRunner} that an answer has broken. */
record RunRules(ChildBehaviour behaviour, RunObservation actual) {

    Optional<String> broken() {
        return ending().or(this::orphans)
                .or(() -> stream(
                        "standard output", behaviour.out(), actual.outcome().out(), behaviour.err().length))
                .or(() ->
                        stream("error output", behaviour.err(), actual.outcome().err(), behaviour.out().length));
    }

    private Optional<String> ending() {
        OptionalInt exitCode = actual.outcome().exitCode();
        if (behaviour.ends() && exitCode.isEmpty()) {
            return Optional.of("The child ends by itself with exit code %d, and was said to be out of time"
                    .formatted(behaviour.exitCode()));
        }
        if (behaviour.ends() && exitCode.getAsInt() != behaviour.exitCode()) {
            return Optional.of(
                    "The exit code is %d. It should be %d".formatted(exitCode.getAsInt(), behaviour.exitCode()));
        }
        if (!behaviour.ends() && exitCode.isEmpty() && actual.early()) {
            return Optional.of(
                    "A child that never ends by itself was stopped before its time was up. A timeout need not"
                            + " be a whole number of seconds");
        }
        return behaviour.ends() || exitCode.isEmpty()
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
        boolean cutOff = !behaviour.ends() && !actual.complete() && i == bytes.length;
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
        if (name.startsWith("error") || position < behaviour.flood()) {
            return "";
        }
        int start = behaviour.flood();
        for (int i = 0; i < behaviour.words().size(); i++) {
            start += behaviour.words().get(i).length() + 1;
            if (position < start) {
                return ": there, the child repeats the argument \"%s\""
                        .formatted(behaviour.words().get(i));
            }
        }
        return ": the child has already repeated all of its arguments";
    }
}
