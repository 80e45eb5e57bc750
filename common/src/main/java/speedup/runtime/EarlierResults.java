package speedup.runtime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import speedup.exercise.Codec;
import speedup.rules.VerdictRules;

/**
 * The first small results that a process has returned, as they were then. Each belongs to its caller, so no later call
 * may write into it. They are compared during as many calls as there are questions about being right; calls that are
 * timed come after those, and are spared it.
 *
 * @param <O> a result
 */
final class EarlierResults<O> {

    private record Kept<O>(O result, ByteBuffer bytes) {}

    private final Codec<O> codec;
    private final List<Kept<O>> kept = new ArrayList<>();
    private int room = VerdictRules.COMPARED_RESULT_BYTES;
    private int calls;

    /**
     * None so far.
     *
     * @param sizes how many sizes of questions there are
     */
    EarlierResults(Codec<O> codec, int sizes) {
        this.codec = codec;
        this.calls = sizes * (VerdictRules.QUESTIONS_IN_A_ROW + VerdictRules.SHUFFLED_PASSES);
    }

    /** Whether there are calls left to compare after; this is one of them. */
    boolean areWatched() {
        if (calls == 0) {
            return false;
        }
        calls--;
        return true;
    }

    /** Keeps a result if there is room left for one of that size. */
    void keep(O result) {
        int bytes = codec.size(result);
        if (bytes <= room) {
            room -= bytes;
            kept.add(new Kept<>(result, encoded(result)));
        }
    }

    /** Whether one of them is no longer what it was. */
    boolean areChanged() {
        try {
            return kept.stream().anyMatch(each -> !encoded(each.result()).equals(each.bytes()));
        } catch (Codec.MalformedValueException e) {
            return true;
        }
    }

    private ByteBuffer encoded(O result) {
        ByteBuffer bytes = ByteBuffer.allocate(codec.size(result)).order(ByteOrder.nativeOrder());
        codec.write(result, bytes);
        return bytes.flip();
    }
}
