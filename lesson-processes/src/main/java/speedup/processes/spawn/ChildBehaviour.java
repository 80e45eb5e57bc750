package speedup.processes.spawn;

import static speedup.exercise.Codecs.INT;
import static speedup.exercise.Codecs.LONG;
import static speedup.exercise.Codecs.TEXT;
import static speedup.exercise.Codecs.list;
import static speedup.exercise.RecordCodec.field;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import speedup.exercise.Codec;
import speedup.exercise.RecordCodec;

/**
 * What a {@link MisbehavingChild} does.
 *
 * @param flood how many bytes it writes, first to its error output, then as many to its standard output
 * @param seed where these bytes come from
 * @param exitCode how it ends; {@link #NEVER} if it does not
 * @param words what it repeats on its standard output, each with a zero byte behind it
 */
record ChildBehaviour(int flood, long seed, int exitCode, List<String> words) {

    /** The numbers, then word after word. */
    static final Codec<ChildBehaviour> CODEC = RecordCodec.of(
            ChildBehaviour::new,
            field(ChildBehaviour::flood, INT),
            field(ChildBehaviour::seed, LONG),
            field(ChildBehaviour::exitCode, INT),
            field(ChildBehaviour::words, list("Word", TEXT)));

    /** In place of an exit code: the child starts a child of its own, and both stay. */
    static final int NEVER = -1;

    private static final int FIXED_ARGUMENTS = 4;

    /**
     * The arguments of a child that behaves like this.
     *
     * @param marker the file that is made when everything is written and the grandchild runs, if there is one
     */
    String[] arguments(Path marker) {
        return Stream.concat(Stream.of("" + flood, "" + seed, "" + exitCode, marker.toString()), words.stream())
                .toArray(String[]::new);
    }

    /** The behaviour that a child's arguments describe. */
    static ChildBehaviour of(List<String> arguments) {
        return new ChildBehaviour(
                Integer.parseInt(arguments.get(0)),
                Long.parseLong(arguments.get(1)),
                Integer.parseInt(arguments.get(2)),
                arguments.subList(FIXED_ARGUMENTS, arguments.size()));
    }

    /** The marker that a child's arguments name. */
    static Path marker(List<String> arguments) {
        return Path.of(arguments.get(FIXED_ARGUMENTS - 1));
    }

    boolean ends() {
        return exitCode != NEVER;
    }

    /** All that the child writes to its error output. */
    byte[] err() {
        return flood(seed);
    }

    /** All that the child writes to its standard output. */
    byte[] out() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(flood(~seed));
        for (String word : words) {
            out.writeBytes(word.getBytes(StandardCharsets.UTF_8));
            out.write(0);
        }
        return out.toByteArray();
    }

    private byte[] flood(long from) {
        byte[] bytes = new byte[flood];
        new SplittableRandom(from).nextBytes(bytes);
        return bytes;
    }
}
