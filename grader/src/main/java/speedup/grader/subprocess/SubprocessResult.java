package speedup.grader.subprocess;

import java.nio.ByteBuffer;
import java.time.Duration;

/** How a subprocess ended. */
public sealed interface SubprocessResult {

    /**
     * It wrote its result.
     *
     * @param bytes the whole of it, which may be anything
     */
    record Done(ByteBuffer bytes) implements SubprocessResult {}

    /** It ended without a result, crashed, or ran out of memory. */
    record Failed() implements SubprocessResult {}

    /** It was killed, as it had used up its CPU time. */
    record OutOfCpuTime(Duration limit) implements SubprocessResult {}

    /** It was killed, as the machine had not given it the CPU time that it may have. */
    record OutOfWallTime(Duration limit, Duration cpuTime) implements SubprocessResult {}
}
