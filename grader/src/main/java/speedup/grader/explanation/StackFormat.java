package speedup.grader.explanation;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import speedup.grader.speedupstack.CallTotals;
import speedup.grader.speedupstack.SpeedupStack;
import speedup.grader.speedupstack.ThreadTimeline;

/**
 * What a recording shows as bytes, on its way from the process that read it to the grader: the length of the losses, the
 * losses, and the threads' timeline if there is one. What was achieved is not sent: the grader knows it by its clocks.
 */
final class StackFormat {

    /** The most bytes of a result. */
    static final int MOST_BYTES = Integer.BYTES + LossFormat.MOST_BYTES + ThreadTimelineFormat.MOST_BYTES;

    private StackFormat() {}

    static byte[] bytes(SpeedupStack stack) throws IOException {
        byte[] losses = LossFormat.bytes(stack.losses());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(losses.length);
        data.write(losses);
        if (stack.threads().isPresent()) {
            data.write(ThreadTimelineFormat.bytes(stack.threads().get()));
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @param totals the calls that it is about
     * @param file the name of the file that lines are of
     * @throws IOException if it is something else
     * @throws IllegalArgumentException if the losses are not what the calls lost, or the timeline is none
     */
    static SpeedupStack stack(ByteBuffer bytes, CallTotals totals, String file) throws IOException {
        ByteBuffer data = bytes.slice();
        int length = data.remaining() < Integer.BYTES ? -1 : data.getInt();
        if (length < 0 || length > data.remaining()) {
            throw new IOException(length + " bytes of losses in a result of " + bytes.remaining());
        }
        ByteBuffer losses = data.slice(data.position(), length);
        ByteBuffer threads = data.position(data.position() + length).slice();
        Optional<ThreadTimeline> timeline =
                threads.hasRemaining() ? Optional.of(ThreadTimelineFormat.timeline(threads, file)) : Optional.empty();
        return SpeedupStack.of(totals, LossFormat.losses(losses, file), timeline);
    }
}
